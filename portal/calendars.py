"""Due dates as iCalendar files, which phones and office programs subscribe to."""

from datetime import UTC, datetime, time

from icalendar import Calendar
from icalendar import Event as Entry

from portal.views import Event


def draw_calendar(events: tuple[Event, ...]) -> bytes:
    """A calendar with a whole day for each due date."""
    calendar = Calendar()
    calendar.add("prodid", "-//Cam ket 57//EN")
    calendar.add("version", "2.0")
    for one in events:
        entry = Entry()
        host = one.url.partition("//")[2].partition("/")[0]
        entry.add("uid", f"{one.key}@{host}")
        entry.add("dtstamp", datetime.combine(one.stamp, time(), UTC))
        entry.add("dtstart", one.day)
        entry.add("summary", one.summary)
        entry.add("description", one.description)
        entry.add("transp", "TRANSPARENT")  # a reader is not busy on the day a promise falls due
        entry.add("url", one.url)
        calendar.add_component(entry)
    content: bytes = calendar.to_ical()
    return content
