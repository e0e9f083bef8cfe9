#include "rules/facts/archived_url.hpp"

#include <algorithm>
#include <charconv>

#include "model/url_percent.hpp"

namespace claimcheck::rules {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

unsigned number(std::string_view digits) {
  unsigned value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// "20160112", "201601", "2016", and with a time of day behind.
std::optional<Edtf> read_stamp(std::string_view digits) {
  const auto year = static_cast<int>(number(digits.substr(0, 4)));
  if (digits.size() < 4 || digits.size() > 14 || year < 1990 || year > 2100) return std::nullopt;
  if (digits.size() < 6) return Edtf(year_date(year));
  const unsigned month = number(digits.substr(4, 2));
  if (month < 1 || month > 12) return std::nullopt;
  if (digits.size() < 8) return Edtf(month_date(year, month));
  const auto day = day_date(year, month, number(digits.substr(6, 2)));
  return day ? std::optional(Edtf(*day)) : std::nullopt;
}

std::size_t find_inner_url(std::string_view path) {
  return std::min(path.find("/http:/"), path.find("/https:/"));
}

std::string with_query(std::string_view inner, const Url& url) {
  std::string out(inner);
  if (url.query()) out.append("?").append(*url.query());
  return out;
}

}  // namespace

std::optional<ArchivedUrl> read_archived_url(const Url& url) {
  if (!url.is_http()) return std::nullopt;
  const std::string_view path = url.path();
  const std::size_t inner = find_inner_url(path);
  if (inner != std::string_view::npos && inner > 0) {
    std::string_view stamp = path.substr(path.rfind('/', inner - 1) + 1);
    stamp = stamp.substr(0, stamp.find('/'));
    const std::size_t digits = static_cast<std::size_t>(std::ranges::find_if_not(stamp, is_digit) - stamp.begin());
    const std::string_view flags = stamp.substr(digits);  // "id_", "if_"
    const bool is_stamp = flags.empty() || flags == "*" || (flags.size() == 3 && flags.back() == '_');
    if (const auto date = read_stamp(stamp.substr(0, digits)); date && is_stamp) {
      return ArchivedUrl{with_query(path.substr(inner + 1), url), *date};
    }
    if (stamp == "*" || stamp == "web") return ArchivedUrl{with_query(path.substr(inner + 1), url), {}};
    return std::nullopt;
  }
  if (url.host() == "www.webcitation.org" || url.host() == "webcitation.org") {
    const std::string_view query = url.query().value_or("");
    if (query.starts_with("url=http")) return ArchivedUrl{percent_decoded(query.substr(4, query.find('&') - 4)), {}};
  }
  return std::nullopt;
}

}  // namespace claimcheck::rules
