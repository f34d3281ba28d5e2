"""Due dates as iCalendar files, which phones and office programs subscribe to."""

from datetime import UTC, datetime, time
from functools import lru_cache

from icalendar import Calendar
from icalendar import Event as Entry

from portal.views import Event

END = b"END:VCALENDAR"


def draw_calendar(events: tuple[Event, ...]) -> bytes:
    """A calendar with a whole day for each due date."""
    calendar = Calendar()
    calendar.add("prodid", "-//Cam ket 57//EN")
    calendar.add("version", "2.0")
    frame: bytes = calendar.to_ical()
    head, end, tail = frame.partition(END)
    return head + b"".join(map(entry, events)) + end + tail


@lru_cache(maxsize=100_000)
def entry(event: Event) -> bytes:
    """One due date: written once for its province and for the country."""
    made = Entry()
    host = event.url.partition("//")[2].partition("/")[0]
    made.add("uid", f"{event.key}@{host}")
    made.add("dtstamp", datetime.combine(event.stamp, time(), UTC))
    made.add("dtstart", event.day)
    made.add("summary", event.summary)
    made.add("description", event.description)
    made.add("transp", "TRANSPARENT")  # a reader is not busy on the day a promise falls due
    made.add("url", event.url)
    content: bytes = made.to_ical()
    return content
