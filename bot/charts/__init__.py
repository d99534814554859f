"""Pictures of answers: which chart shows what, and how it is drawn.

Everything but `png`, and what it imports, works without matplotlib.
"""

from bot.charts.chart import Chart
from bot.charts.plan import chart_of

__all__ = ["Chart", "chart_of"]
