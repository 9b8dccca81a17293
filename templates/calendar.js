{#
What scripts have to know of days in one language, and the scripts that reckon with it. A page fetches it when it shows
who is open, or when somebody goes to the field of a time limit; all others are spared it. Few browsers know the names
of the Welsh days and months.
#}
(() => {
const calendar = {{ {
  "days": _("Sunday,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday").split(","),
  "months": _("January,February,March,April,May,June,July,August,September,October,November,December").split(","),
  "holidays": bank_holidays().split(","),
  "today": _("%(period)s from today, START, is END.", period="PERIOD"),
  "later": _("%(period)s from START is END.", period="PERIOD"),
  "file": _("paperwork"),
  "entry": _("Paperwork: last day"),
  "save": _("Save this day for your calendar"),
  "shared": _("The entry says only “Paperwork: last day”. Other people may see a calendar that you share."),
  "last": _("That is today. Act now."),
  "past": _("This day has passed. Ask all the same, and say why you are late."),
  "closed": _("Most offices are closed on that day. Act before it."),
  "future": _("START has not come yet. Choose the day on which the time started."),
  "unknown": _("We do not know every bank holiday of that time. Ask the body which day is the last."),
  "impossible": _("There is no such day. Check the day, the month and the year."),
} | tojson }};
{% include "assets/js/calendar/deadlines.js" %}
{% include "assets/js/calendar/open-now.js" %}
})();
