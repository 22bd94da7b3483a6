"""The joins of `parley duty` in pandas, on the files of `parley law`: rate, duty, base duty, acts and reasons of each line."""
import resource
import sys

try:
    import pandas as pd
except ImportError:
    sys.exit("python3 has no pandas (pip install pandas pyarrow)")

law, lines, out = sys.argv[1:4]
table = {name: pd.read_parquet(f"{law}/{name}.parquet") for name in ("codes", "origins", "days", "treatments", "turns", "rates", "stacks", "grounds")}
given = pd.read_parquet(lines) if lines.endswith(".parquet") else pd.read_csv(lines, dtype={"code": str, "origin": str, "date": str})
found = (
    given.merge(table["codes"], on="code")
    .merge(table["origins"].rename(columns={"origin": "iso", "name": "origin"}), on="origin")
    .merge(table["days"][["written", "period"]].rename(columns={"written": "date"}), on="date")
)
found["line_class"] = found["line_class"].where(found["by_line"] == 0, found["line_y"] if "line_y" in found else found["line"])
found = found.merge(table["treatments"], on=["line_class", "origin_class"]).merge(table["turns"], on=["pattern", "period"])
found["rate"] = found["first_rate"] + found["turn"]
found = found.merge(table["rates"], on="rate").drop(columns="rate").merge(table["stacks"], on="stack").merge(table["grounds"], on="ground")
found["value"] = found["value"].astype(float)
found["duty"] = (found["value"] * found["total"] / 1e12).round(2)
for part in table["stacks"].columns[list(table["stacks"].columns).index("base") :]:
    found[part] = (found["value"] * found[part] / 1e12).round(2)
found.drop(columns=["rate"], errors="ignore").to_parquet(out)
used = resource.getrusage(resource.RUSAGE_SELF)
print(f"\nmeter {(used.ru_utime + used.ru_stime) * 1000} {used.ru_maxrss}", file=sys.stderr)
