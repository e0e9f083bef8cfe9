#include "rules/expression/timestamp.hpp"

#include <chrono>
#include <cstdio>

#include "rules/expression/duration.hpp"

namespace claimcheck::rules::expression {
namespace {

class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  bool is_at_end() const { return rest_.empty(); }
  bool take(char c) {
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }
  // Just so many digits.
  std::optional<int> number(std::size_t digits) {
    if (rest_.size() < digits) return std::nullopt;
    int value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
      if (rest_[i] < '0' || rest_[i] > '9') return std::nullopt;
      value = value * 10 + (rest_[i] - '0');
    }
    rest_.remove_prefix(digits);
    return value;
  }
  // The digits behind a point; finer than nanoseconds is cut off.
  std::optional<std::uint32_t> nanos() {
    std::uint32_t value = 0, weight = 100'000'000;
    bool has_digits = false;
    for (; !rest_.empty() && rest_[0] >= '0' && rest_[0] <= '9'; rest_.remove_prefix(1)) {
      value += static_cast<std::uint32_t>(rest_[0] - '0') * weight;
      weight /= 10;
      has_digits = true;
    }
    return has_digits ? std::optional(value) : std::nullopt;
  }

 private:
  std::string_view rest_;
};

std::optional<std::int64_t> read_date(Reader& in) {
  using namespace std::chrono;
  const auto y = in.number(4);
  if (!y || !in.take('-')) return std::nullopt;
  const auto m = in.number(2);
  if (!m || !in.take('-')) return std::nullopt;
  const auto d = in.number(2);
  if (!d) return std::nullopt;
  const year_month_day date{year{*y}, month{static_cast<unsigned>(*m)}, day{static_cast<unsigned>(*d)}};
  if (!date.ok()) return std::nullopt;
  return std::int64_t{sys_days{date}.time_since_epoch().count()} * 86400;
}

// "23:59", seconds since midnight.
std::optional<std::int64_t> read_minutes(Reader& in) {
  const auto hours = in.number(2);
  if (!hours || *hours > 23 || !in.take(':')) return std::nullopt;
  const auto minutes = in.number(2);
  if (!minutes || *minutes > 59) return std::nullopt;
  return *hours * 3600 + *minutes * 60;
}

std::optional<std::int64_t> read_offset(Reader& in) {
  if (in.take('Z')) return 0;
  const bool is_west = in.take('-');
  if (!is_west && !in.take('+')) return std::nullopt;
  const auto offset = read_minutes(in);
  if (!offset) return std::nullopt;
  return is_west ? -*offset : *offset;
}

}  // namespace

std::optional<Timestamp> read_timestamp(std::string_view text) {
  Reader in(text);
  const auto date = read_date(in);
  if (!date || !in.take('T')) return std::nullopt;
  const auto minutes = read_minutes(in);
  if (!minutes || !in.take(':')) return std::nullopt;
  const auto seconds = in.number(2);
  if (!seconds || *seconds > 59) return std::nullopt;
  std::uint32_t nanos = 0;
  if (in.take('.')) {
    const auto fraction = in.nanos();
    if (!fraction) return std::nullopt;
    nanos = *fraction;
  }
  const auto offset = read_offset(in);
  if (!offset || !in.is_at_end()) return std::nullopt;
  const Timestamp time{*date + *minutes + *seconds - *offset, nanos};
  return is_in_range(time) ? std::optional(time) : std::nullopt;
}

std::string to_text(Timestamp time) {
  using namespace std::chrono;
  const sys_seconds whole{seconds{time.seconds}};
  const auto days = floor<std::chrono::days>(whole);
  const year_month_day date{days};
  const hh_mm_ss clock{whole - days};
  char buffer[64];
  std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02uT%02d:%02d:%02d", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                static_cast<int>(clock.seconds().count()));
  return buffer + fraction_to_text(time.nanos) + 'Z';
}

std::optional<Timestamp> later(Timestamp time, std::int64_t nanoseconds) {
  std::int64_t seconds = time.seconds + nanoseconds / kNanosPerSecond;
  std::int64_t nanos = time.nanos + nanoseconds % kNanosPerSecond;
  if (nanos < 0) {
    nanos += kNanosPerSecond;
    --seconds;
  } else if (nanos >= kNanosPerSecond) {
    nanos -= kNanosPerSecond;
    ++seconds;
  }
  const Timestamp sum{seconds, static_cast<std::uint32_t>(nanos)};
  return is_in_range(sum) ? std::optional(sum) : std::nullopt;
}

std::optional<std::int64_t> between(Timestamp from, Timestamp to) {
  std::int64_t nanos = 0;
  if (__builtin_mul_overflow(to.seconds - from.seconds, kNanosPerSecond, &nanos)) return std::nullopt;
  const std::int64_t rest = static_cast<std::int64_t>(to.nanos) - static_cast<std::int64_t>(from.nanos);
  if (__builtin_add_overflow(nanos, rest, &nanos)) return std::nullopt;
  return nanos;
}

}  // namespace claimcheck::rules::expression
