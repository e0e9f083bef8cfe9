#include "model/url_ip.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

#include "model/ascii.hpp"

namespace claimcheck {
namespace {

std::vector<std::string_view> split_at_dots(std::string_view host) {
  std::vector<std::string_view> parts;
  for (;;) {
    const auto dot = host.find('.');
    parts.push_back(host.substr(0, dot));
    if (dot == std::string_view::npos) break;
    host.remove_prefix(dot + 1);
  }
  if (parts.size() > 1 && parts.back().empty()) parts.pop_back();
  return parts;
}

// Decimal, "0x" hexadecimal or "0" octal. Values that no address has come out as the largest number.
std::optional<std::uint64_t> read_number(std::string_view text) {
  if (text.empty()) return std::nullopt;
  int base = 10;
  if (text.size() >= 2 && text[0] == '0' && (text[1] == 'x' || text[1] == 'X')) {
    text.remove_prefix(2);
    base = 16;
  } else if (text.size() >= 2 && text[0] == '0') {
    text.remove_prefix(1);
    base = 8;
  }
  if (text.empty()) return 0;
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value, base);
  if (end != text.data() + text.size() || error == std::errc::invalid_argument) return std::nullopt;
  return error == std::errc::result_out_of_range ? ~std::uint64_t{0} : value;
}

}  // namespace

bool ends_in_a_number(std::string_view host) {
  const auto parts = split_at_dots(host);
  const std::string_view last = parts.back();
  if (last.empty()) return false;
  if (std::ranges::all_of(last, is_digit)) return true;
  return last.size() >= 2 && last[0] == '0' && (last[1] == 'x' || last[1] == 'X') && read_number(last).has_value();
}

std::optional<std::string> read_ipv4(std::string_view host) {
  const auto parts = split_at_dots(host);
  if (parts.size() > 4) return std::nullopt;
  std::uint64_t address = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const auto number = read_number(parts[i]);
    if (!number) return std::nullopt;
    const bool is_last = i + 1 == parts.size();
    const unsigned bits = is_last ? 8 * (5 - static_cast<unsigned>(parts.size())) : 8;
    if (*number >> bits != 0) return std::nullopt;
    address |= is_last ? *number : *number << (8 * (3 - i));
  }
  std::string out;
  for (int shift = 24; shift >= 0; shift -= 8) {
    out += std::to_string((address >> shift) & 255);
    if (shift > 0) out += '.';
  }
  return out;
}

namespace {

class Ipv6Reader {
 public:
  explicit Ipv6Reader(std::string_view text) : text_(text) {}

  std::optional<Ipv6> read() {
    if (at(0) == ':') {
      if (at(1) != ':') return std::nullopt;
      i_ = 2;
      gap_ = ++piece_;
    }
    while (i_ < text_.size()) {
      if (piece_ == 8) return std::nullopt;
      if (at(0) == ':') {
        if (gap_) return std::nullopt;
        ++i_;
        gap_ = ++piece_;
        continue;
      }
      if (!read_piece()) return std::nullopt;
    }
    if (gap_) {
      const auto begin = address_.begin() + *gap_, end = address_.begin() + piece_;
      std::rotate(begin, end, address_.end());
      return address_;
    }
    return piece_ == 8 ? std::optional(address_) : std::nullopt;
  }

 private:
  char at(std::size_t offset) const { return i_ + offset < text_.size() ? text_[i_ + offset] : '\0'; }

  bool read_piece() {
    const auto begin = i_;
    std::uint32_t value = 0;
    const char* first = text_.data() + i_;
    const char* last = text_.data() + std::min(i_ + 4, text_.size());
    const auto end = std::from_chars(first, last, value, 16).ptr;
    i_ += static_cast<std::size_t>(end - first);
    if (at(0) == '.') {
      i_ = begin;
      return end != first && piece_ <= 6 && read_ipv4_pieces();
    }
    if (at(0) == ':') {
      ++i_;
      if (i_ == text_.size()) return false;
    } else if (i_ < text_.size()) {
      return false;
    }
    address_[static_cast<std::size_t>(piece_++)] = static_cast<std::uint16_t>(value);
    return end != first;
  }

  bool read_ipv4_pieces() {
    for (int seen = 0; seen < 4; ++seen) {
      if (seen > 0 && (at(0) != '.' || !is_digit(at(1)))) return false;
      if (seen > 0) ++i_;
      unsigned value = 0, digits = 0;
      for (; is_digit(at(0)); ++i_, ++digits) {
        if (digits > 0 && value == 0) return false;
        value = value * 10 + static_cast<unsigned>(at(0) - '0');
        if (value > 255) return false;
      }
      if (digits == 0) return false;
      auto& piece = address_[static_cast<std::size_t>(piece_)];
      piece = static_cast<std::uint16_t>(piece * 256 + value);
      if (seen % 2 == 1) ++piece_;
    }
    return i_ == text_.size();
  }

  std::string_view text_;
  std::size_t i_ = 0;
  int piece_ = 0;
  std::optional<int> gap_;
  Ipv6 address_{};
};

}  // namespace

std::optional<Ipv6> read_ipv6(std::string_view text) {
  return Ipv6Reader(text).read();
}

std::string serialise_ipv6(const Ipv6& address) {
  std::size_t gap = 8, gap_size = 1;
  for (std::size_t i = 0; i < 8;) {
    std::size_t end = i;
    while (end < 8 && address[end] == 0) ++end;
    if (end - i > gap_size) {
      gap = i;
      gap_size = end - i;
    }
    i = std::max(end, i + 1);
  }
  std::string out = "[";
  for (std::size_t i = 0; i < 8; ++i) {
    if (i == gap) {
      out += i == 0 ? "::" : ":";
      i += gap_size - 1;
      continue;
    }
    char digits[4];
    const auto end = std::to_chars(digits, digits + 4, address[i], 16).ptr;
    out.append(digits, end);
    if (i != 7) out += ':';
  }
  return out + "]";
}

}  // namespace claimcheck
