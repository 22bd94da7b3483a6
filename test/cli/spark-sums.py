"""Runs the statements that `parley duty --print-sql spark` prints on a CSV of lines, on a local cluster of two executors, and prints the sums."""
import json
import sys

from pyspark.sql import SparkSession

statements, lines = sys.argv[1:3]
spark = (
    SparkSession.builder.master("local[2]")
    .config("spark.ui.enabled", "false")
    .config("spark.sql.shuffle.partitions", "4")
    .config("spark.driver.bindAddress", "127.0.0.1")
    .config("spark.driver.host", "127.0.0.1")
    .getOrCreate()
)
spark.sparkContext.setLogLevel("ERROR")
spark.read.option("header", True).csv(lines).createOrReplaceTempView("entries")
with open(statements, encoding="utf-8") as file:
    texts = [text.strip() for text in file.read().split(";\n") if text.strip()]
for text in texts[:-1]:
    spark.sql(text)
spark.sql(texts[-1].rstrip(";\n")).createOrReplaceTempView("answer")
(row,) = spark.sql(
    "SELECT sum(CASE WHEN rejected IS NULL THEN 1 ELSE 0 END) AS accepted, CAST(sum(duty) AS STRING) AS duty, "
    "CAST(sum(base_duty) AS STRING) AS base, CAST(sum(ieepa_reciprocal) AS STRING) AS reciprocal FROM answer"
).collect()
print(json.dumps(row.asDict()))
