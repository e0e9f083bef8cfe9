#include "rules/expression/zone.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "rules/expression/zone_rule.hpp"

namespace claimcheck::rules::expression {
namespace {

struct Zone {
  std::int64_t first = 0;               // ahead of UTC before all transitions
  std::vector<std::int64_t> at, ahead;  // from which second on, how many seconds ahead
  std::optional<ZoneRule> rule;         // behind the last transition
};

// Big-endian numbers of a file that may be cut off: reading behind its end gives 0.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : bytes_(bytes) {}

  std::int64_t number(std::size_t at, std::size_t size) const {
    if (at + size > bytes_.size()) return 0;
    std::uint64_t value = (static_cast<unsigned char>(bytes_[at]) & 0x80U) != 0 ? ~std::uint64_t{0} : 0;
    for (std::size_t i = 0; i < size; ++i) value = value << 8 | static_cast<unsigned char>(bytes_[at + i]);
    return static_cast<std::int64_t>(value);
  }
  std::size_t count(std::size_t at) const { return static_cast<std::uint32_t>(number(at, 4)); }
  std::size_t size() const { return bytes_.size(); }
  std::string_view from(std::size_t at) const { return at < bytes_.size() ? bytes_.substr(at) : std::string_view(); }

 private:
  std::string_view bytes_;
};

// RFC 8536, section 3.1: the counts in a header that begins at `at`.
struct Header {
  std::size_t utc, wall, leaps, times, types, characters;

  Header(const Bytes& file, std::size_t at)
      : utc(file.count(at + 20)),
        wall(file.count(at + 24)),
        leaps(file.count(at + 28)),
        times(file.count(at + 32)),
        types(file.count(at + 36)),
        characters(file.count(at + 40)) {}

  // Bytes of the data behind it, where a time takes `width`.
  std::size_t data_size(std::size_t width) const {
    return times * width + times + types * 6 + characters + leaps * (width + 4) + wall + utc;
  }
};

std::optional<Zone> read_zone(std::string_view content) {
  constexpr std::size_t kHeader = 44, kWide = 8;
  const Bytes file(content);
  if (!content.starts_with("TZif") || content.size() < kHeader || content[4] < '2') return std::nullopt;
  const std::size_t second = kHeader + Header(file, 0).data_size(4);
  if (!file.from(second).starts_with("TZif")) return std::nullopt;
  const Header header(file, second);
  const std::size_t times = second + kHeader, kinds = times + header.times * kWide, types = kinds + header.times;
  const std::size_t end = times + header.data_size(kWide);
  if (header.types == 0 || end > file.size()) return std::nullopt;
  const auto ahead = [&](std::size_t type) { return file.number(types + std::min(type, header.types - 1) * 6, 4); };
  Zone zone;
  zone.first = ahead(0);
  for (std::size_t i = 0; i < header.times; ++i) {
    zone.at.push_back(file.number(times + i * kWide, kWide));
    zone.ahead.push_back(ahead(static_cast<std::size_t>(file.number(kinds + i, 1) & 0xFF)));
  }
  std::string_view footer = file.from(end);
  if (footer.starts_with('\n')) footer.remove_prefix(1);
  zone.rule = read_zone_rule(footer.substr(0, footer.find('\n')));
  return zone;
}

// No way out of the folder of zones.
bool is_zone_name(std::string_view name) {
  constexpr std::size_t kLongest = 64;
  const auto is_plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
           c == '+' || c == '/';
  };
  return !name.empty() && name.size() <= kLongest && name[0] != '/' && std::ranges::all_of(name, is_plain);
}

std::shared_ptr<const Zone> load_zone(const std::string& name) {
  if (!is_zone_name(name)) return nullptr;
  const std::string path = "/usr/share/zoneinfo/" + name;
  std::error_code error;
  if (!std::filesystem::is_regular_file(path, error)) return nullptr;
  std::ifstream file(path, std::ios::binary);
  const std::string content((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  auto zone = read_zone(content);
  return zone ? std::make_shared<const Zone>(std::move(*zone)) : nullptr;
}

std::shared_ptr<const Zone> find_zone(std::string_view name) {
  static std::mutex mutex;
  static std::map<std::string, std::shared_ptr<const Zone>, std::less<>> zones;
  const std::lock_guard lock(mutex);
  const auto known = zones.find(name);
  if (known != zones.end()) return known->second;
  auto zone = load_zone(std::string(name));
  if (zone) zones.emplace(name, zone);
  return zone;
}

// One or two digits.
std::optional<int> small_number(std::string_view digits, int most) {
  int number = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
  const bool is_read =
      !digits.empty() && digits.size() <= 2 && digits[0] != '-' && end == digits.data() + digits.size();
  return is_read && error == std::errc() && number <= most ? std::optional(number) : std::nullopt;
}

// "+02:00", "-3:30", "02:00"
std::optional<std::int64_t> fixed_offset(std::string_view text) {
  const bool is_west = text.starts_with('-');
  if (is_west || text.starts_with('+')) text.remove_prefix(1);
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || text.size() - colon != 3) return std::nullopt;
  const auto hours = small_number(text.substr(0, colon), 23), minutes = small_number(text.substr(colon + 1), 59);
  if (!hours || !minutes) return std::nullopt;
  const std::int64_t seconds = *hours * 3600 + *minutes * 60;
  return is_west ? -seconds : seconds;
}

}  // namespace

std::optional<std::int64_t> offset_from_utc(std::string_view name, std::int64_t seconds) {
  if (name.empty() || name == "UTC" || name == "Z") return 0;
  if (const auto fixed = fixed_offset(name)) return fixed;
  const auto zone = find_zone(name);
  if (!zone) return std::nullopt;
  const auto next = std::ranges::upper_bound(zone->at, seconds);
  if (next == zone->at.end() && zone->rule) return zone->rule->offset_at(seconds);
  if (next == zone->at.begin()) return zone->first;
  return zone->ahead[static_cast<std::size_t>(next - zone->at.begin()) - 1];
}

}  // namespace claimcheck::rules::expression
