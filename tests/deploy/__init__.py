"""Tests of the files that hosts, Docker, Prometheus and Grafana read."""
