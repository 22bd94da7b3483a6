"""The undominated packages of bench/deal.ts by NegMAS: reads the issues from it, answers with the time and the front."""
import json
import sys
import time

import negmas
import numpy as np
from negmas.preferences.ops import pareto_frontier_numpy

issues = json.load(sys.stdin)["issues"]
packages = np.zeros((1, 2))
for issue in issues:
    options = np.array([issue["ours"], issue["theirs"]]).T
    packages = (packages[:, None, :] + options[None, :, :]).reshape(-1, 2)

start = time.perf_counter()
front = pareto_frontier_numpy(packages, sort_by_welfare=False)
elapsed = (time.perf_counter() - start) * 1000
json.dump({"negmas": negmas.__version__, "milliseconds": elapsed, "front": packages[np.asarray(front)].tolist()}, sys.stdout)
