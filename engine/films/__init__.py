"""Films and series: the second catalogue, answered over snapshots of its own."""
