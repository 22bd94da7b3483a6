"""The same work as the bench in numpy: reads one task with its input from it, answers with medians and results for comparison."""
import json
import platform
import sys
import time

try:
    import numpy as np
except ImportError:
    sys.exit("numpy is missing")

QUANTILES = [5, 50, 95]


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


def solve_worlds(worlds, runs):
    solved = []
    for world in worlds:
        size = world["regions"]
        tables = [np.array(world[name]).reshape(size, size) for name in ("trade", "ratesBefore", "ratesAfter")]
        vectors = [np.array(world[name]) for name in ("demand", "supply", "substitution")]
        repeats = -(-200000 // size**2)
        solved.append({"milliseconds": median(runs, repeats, lambda: gsim(*tables, *vectors)), "prices": gsim(*tables, *vectors)[0].tolist()})
    return solved


def pert(generator, low, likely, high, draws):
    width = high - low
    return low + width * generator.beta(1 + 4 * (likely - low) / width, 1 + 4 * (high - likely) / width, draws)


def draw_costs(costs, draws):
    generator = np.random.default_rng(1)
    total = np.zeros(draws)
    for cost in costs:
        total += cost["value"] * pert(generator, cost["low"], cost["likely"], cost["high"], draws)
    return [float(total.mean()), *map(float, np.percentile(total, QUANTILES))]


def draw_trade(sectors, draws):
    """Trade that is lost when demand of constant elasticity meets a duty; the elasticities are not certain."""
    generator = np.random.default_rng(1)
    lost = np.zeros(draws)
    for sector in sectors:
        elasticity = pert(generator, sector["low"], sector["likely"], sector["high"], draws)
        lost += sector["trade"] * (1 - ((1 + sector["after"]) / (1 + sector["before"])) ** elasticity)
    return [float(lost.mean()), *map(float, np.percentile(lost, QUANTILES))]


def draw_market(rows, draws, block):
    """Imports of every supplier in every row of Outcomes, by demand of constant elasticity in a nest of suppliers."""
    generator = np.random.default_rng(1)
    sectors = sorted({row["sector"] for row in rows})
    substitution = {sector: pert(generator, 0.7, 0.76, 1.3, draws) for sector in sectors}
    demand = {sector: pert(generator, -0.76, -0.5, -0.25, draws) for sector in sectors}
    totals = np.zeros((len(rows), draws))
    for start in range(0, draws, block):
        for at, row in enumerate(rows):
            sigma = substitution[row["sector"]][start : start + block]
            eta = demand[row["sector"]][start : start + block]
            prices = np.array(row["prices"])[:, None]
            before = np.array(row["imports"])[:, None]
            index = ((before * prices ** (1 - sigma)).sum(axis=0) / before.sum()) ** (1 / (1 - sigma))
            after = before * prices**-sigma * index ** (sigma + eta)
            change = after - before
            totals[at, start : start + block] = after[0] + np.where(change > 0, change, 0).sum(axis=0)
    return totals


def timed_market(rows, draws, block, runs):
    return {"milliseconds": median(runs, 1, lambda: draw_market(rows, draws, block))}


def timed_draws(draw, given, draws, runs):
    mean, p5, p50, p95 = draw(given, draws)
    return {"milliseconds": median(runs, 1, lambda: draw(given, draws)), "mean": mean, "p5": p5, "p50": p50, "p95": p95}


def duty_of_lines(table, first_days, lines, days, values, runs):
    """The rate of each line on its day from the schedule as a table of lines by periods, and the duty of all."""
    table = np.array(table)
    first_days, lines, days = (np.array(each) for each in (first_days, lines, days))
    values = np.array(values)

    def work():
        return values @ table[lines, np.searchsorted(first_days, days, side="right") - 1]

    return {"milliseconds": median(runs, 1, work), "duty": float(work())}


def undominated_packages(issues):
    """The values of every package, sorted by ours and then by theirs: each worth more to them than all before it is undominated."""

    def work():
        values = np.zeros((1, 2))
        for issue in issues:
            values = (values[:, None, :] + np.array([issue["ours"], issue["theirs"]]).T[None, :, :]).reshape(-1, 2)
        values = values[np.lexsort((-values[:, 1], -values[:, 0]))]
        most = np.maximum.accumulate(values[:, 1])
        return values[np.concatenate(([True], values[1:, 1] > most[:-1]))]

    return {"milliseconds": median(1, 1, work), "front": work().tolist()}


def negmas_front(issues):
    """The exact front by NegMAS (0.15 and later), issue by issue: MOBANOS, its sampler for additive utilities."""
    try:
        from negmas.outcomes import make_issue
        from negmas.preferences import LinearAdditiveUtilityFunction
        from negmas.preferences.pareto_sampler import MOBANOSParetoSampler
        from negmas.preferences.value_fun import TableFun
    except ImportError:
        return {"missing": "no NegMAS in python3 (pip install negmas)"}
    space = [make_issue(name=f"issue{at}", values=[str(option) for option in range(len(issue["ours"]))]) for at, issue in enumerate(issues)]

    def side(name):
        values = [TableFun({str(option): value for option, value in enumerate(issue[name])}) for issue in issues]
        return LinearAdditiveUtilityFunction(values=values, weights=[1.0] * len(issues), issues=space)

    ours, theirs = side("ours"), side("theirs")

    def work():
        sampler = MOBANOSParetoSampler(ours, theirs)
        sampler.init()
        return sampler.pareto_outcomes(min_util=float("-inf"))

    start = time.perf_counter()
    packages = work()
    taken = (time.perf_counter() - start) * 1000
    return {"milliseconds": taken, "front": [[float(ours(package)), float(theirs(package))] for package in packages]}


TASKS = {
    "version": lambda: {"numpy": np.__version__, "python": platform.python_version()},
    "gsim": solve_worlds,
    "costs": lambda **given: timed_draws(draw_costs, **given),
    "trade": lambda **given: timed_draws(draw_trade, **given),
    "market": timed_market,
    "lines": duty_of_lines,
    "front": undominated_packages,
    "negmas": negmas_front,
}

task = json.load(sys.stdin)
json.dump(TASKS[task["task"]](**task["given"]), sys.stdout)
