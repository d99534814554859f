"""The words for films and series: a presenter for each answer, each knowing the ways on from there."""
