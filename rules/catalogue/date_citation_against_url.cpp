#include "rules/catalogue/rules.hpp"
#include "rules/date_in_url.hpp"

namespace claimcheck::rules {
namespace {

constexpr std::string_view kFires[] = {
    "One.[1]\n\nReferences\n\n[1] A. Moreno, “The Harbour,” Port Gazette, May 13, 2011, "
    "https://gazette.example/2011/05/03/harbour.html.\n",
    // One day apart: print and web editions; worth a note.
    "One.[1]\n\nReferences\n\n[1] A. Moreno, “The Harbour,” Port Gazette, May 4, 2011, "
    "https://gazette.example/2011/05/03/harbour.html.\n",
};
constexpr std::string_view kQuiet[] = {
    "One.[1]\n\nReferences\n\n[1] A. Moreno, “The Harbour,” Port Gazette, May 3, 2011, "
    "https://gazette.example/2011/05/03/harbour.html.\n",
    "One.[1]\n\nReferences\n\n[1] A. Moreno, “The Harbour,” Port Gazette, May 2011, "
    "https://gazette.example/2011/05/harbour.html.\n",
    "One.[1]\n\nReferences\n\n[1] A. Moreno, “The Harbour,” Port Gazette, May 3, 2011, "
    "https://gazette.example/news/20110913/harbour.html.\n",
};

// Days between two stretches of time; 0 where they share one.
int days_apart(const Date& one, const Date& other) {
  if (one.first_day() > other.last_day()) return static_cast<int>((one.first_day() - other.last_day()).count());
  if (other.first_day() > one.last_day()) return static_cast<int>((other.first_day() - one.last_day()).count());
  return 0;
}

void look(const Facts& facts, Findings& findings) {
  constexpr int kTimeZones = 1;  // one day is what print editions and time zones explain
  for (std::uint32_t i = 0; i < facts.article().references.size(); ++i) {
    const Reference& reference = facts.reference(ReferenceId{i});
    const auto& issued = reference.item.issued;
    if (!issued || issued->interval || !issued->begin || reference.urls.empty()) continue;
    const auto in_url = date_in_url(reference.urls.front().url);
    if (!in_url) continue;
    const int apart = days_apart(*issued->begin, *in_url);
    if (apart == 0) continue;
    const bool exact = issued->begin->precision == DatePrecision::day && in_url->precision == DatePrecision::day;
    Finding& finding = findings.add(reference.urls.front().span,
                                    "the entry is dated " + to_edtf(*issued) + ", its URL says " + to_edtf(*in_url) +
                                        (exact ? ": " : ": at least ") + std::to_string(apart) +
                                        (apart == 1 ? " day" : " days") + " apart");
    if (apart <= kTimeZones) finding.severity = Severity::info;
    finding.reference = ReferenceId{i};
  }
}

}  // namespace

const Rule kCitationDateAgainstUrl{
    {.id = "date/citation-against-url",
     .severity = Severity::warning,
     .summary = "An entry's date is not the one in its URL.",
     .why = "News sites put the day of publication into the path, so one of the two was copied wrongly, or the URL is "
            "that of another article.",
     .instead = "open the page and take its date",
     .fires = kFires,
     .quiet = kQuiet},
    look};

}  // namespace claimcheck::rules
