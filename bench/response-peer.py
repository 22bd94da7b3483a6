"""The same work as bench/response.ts in numpy: reads the input from it, answers with medians and results for comparison."""
import json
import sys
import time

import numpy as np


def median(runs, repeats, work):
    work()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        for _ in range(repeats):
            work()
        times.append((time.perf_counter() - start) / repeats * 1000)
    return sorted(times)[runs // 2]


def gsim(trade, before, after, demand, supply, substitution):
    """Francois and Hall (2003): export prices by one solve, then trade, surplus and revenue."""
    internal = trade * (1 + before)
    market = internal.sum(axis=0)
    share = internal / market
    exports = trade.sum(axis=1)
    part = trade / exports[:, None]
    wedge = (1 + after) / (1 + before) - 1
    both = part * (demand + substitution)
    matrix = both @ share.T - np.diag(part @ substitution + supply)
    shift = both @ (share * wedge).sum(axis=0) - (part * substitution * wedge).sum(axis=1)
    price = np.linalg.solve(matrix, -shift)
    paid = price[:, None] + wedge
    volume = (demand + substitution) * (share * paid).sum(axis=0) - substitution * paid
    new = trade * (1 + volume) * (1 + price[:, None])
    composite = (share * ((1 + price[:, None]) * (1 + wedge) - 1)).sum(axis=0)
    revenue = (new * after - trade * before).sum(axis=0)
    consumers = market * (np.sign(composite) * demand * composite**2 / 2 - composite)
    producers = exports * price * (1 + supply * price / 2)
    return price, new, producers + consumers + revenue


def draw(costs, draws):
    generator = np.random.default_rng(1)
    total = np.zeros(draws)
    for cost in costs:
        width = cost["high"] - cost["low"]
        a = 1 + 4 * (cost["likely"] - cost["low"]) / width
        b = 1 + 4 * (cost["high"] - cost["likely"]) / width
        total += cost["value"] * (cost["low"] + width * generator.beta(a, b, draws))
    return [float(total.mean()), *map(float, np.percentile(total, [5, 50, 95]))]


def main():
    given = json.load(sys.stdin)
    runs = given["runs"]
    solved = []
    for world in given["worlds"]:
        size = world["regions"]
        tables = [np.array(world[name]).reshape(size, size) for name in ("trade", "ratesBefore", "ratesAfter")]
        vectors = [np.array(world[name]) for name in ("demand", "supply", "substitution")]
        repeats = -(-20000 // size**2)
        solved.append({"milliseconds": median(runs, repeats, lambda: gsim(*tables, *vectors)), "prices": gsim(*tables, *vectors)[0].tolist()})
    mean, p5, p50, p95 = draw(given["costs"], given["draws"])
    drawn = {"milliseconds": median(runs, 1, lambda: draw(given["costs"], given["draws"])), "mean": mean, "p5": p5, "p50": p50, "p95": p95}
    json.dump({"numpy": np.__version__, "gsim": solved, "draws": drawn}, sys.stdout)


main()
