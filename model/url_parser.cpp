#include "model/url_parser.hpp"

#include <algorithm>
#include <array>

#include "model/ascii.hpp"
#include "model/url_host.hpp"
#include "model/url_percent.hpp"
#include "model/utf8.hpp"

namespace claimcheck {
namespace {

struct SpecialScheme {
  std::string_view name;
  std::uint16_t port;
};
constexpr std::array<SpecialScheme, 6> kSpecialSchemes = {
    {{"http", 80}, {"https", 443}, {"ws", 80}, {"wss", 443}, {"ftp", 21}, {"file", 0}}};

// "C:" or "C|".
bool is_drive_letter(std::string_view segment) {
  return segment.size() == 2 && is_letter(segment[0]) && (segment[1] == ':' || segment[1] == '|');
}
bool starts_with_drive_letter(std::string_view text) {
  return is_drive_letter(text.substr(0, 2)) &&
         (text.size() == 2 || std::string_view("/\\?#").find(text[2]) != std::string_view::npos);
}

// ".", "%2e" are 1, "..", ".%2E" 2, anything else 0.
int count_dots(std::string_view segment) {
  int dots = 0;
  while (!segment.empty()) {
    if (segment[0] == '.') {
      segment.remove_prefix(1);
    } else if (segment.size() >= 3 && segment[0] == '%' && segment[1] == '2' && (segment[2] | 0x20) == 'e') {
      segment.remove_prefix(3);
    } else {
      return 0;
    }
    if (++dots > 2) return 0;
  }
  return dots;
}

// Valid UTF-8, without outer controls and blanks and without tabs and line ends.
std::string cleaned(std::string_view input) {
  const auto is_outer = [](char c) { return static_cast<unsigned char>(c) <= 0x20; };
  while (!input.empty() && is_outer(input.front())) input.remove_prefix(1);
  while (!input.empty() && is_outer(input.back())) input.remove_suffix(1);
  std::string out;
  out.reserve(input.size());
  for (std::size_t at = 0; at < input.size();) {
    const CodePoint c = decode_code_point(input, at);
    if (c.value == kReplacementCharacter) {
      append_utf8(out, c.value);
    } else if (c.value != '\t' && c.value != '\n' && c.value != '\r') {
      out.append(input, at, c.size);
    }
    at += c.size;
  }
  return out;
}

// Reads the input from left to right; each method takes what the standard's state of that name takes. They return false
// for "failure".
class UrlParser {
 public:
  UrlParser(std::string_view input, const Url::Parts* base) : text_(input), base_(base) {}

  std::optional<Url::Parts> parse() {
    const bool fine = take_scheme() ? after_scheme() : without_scheme();
    if (!fine) return std::nullopt;
    take_query_and_fragment();
    return std::move(out_);
  }

 private:
  char at(std::size_t offset = 0) const { return i_ + offset < text_.size() ? text_[i_ + offset] : '\0'; }
  bool at_end() const { return i_ >= text_.size(); }
  bool is_special() const { return is_special_; }
  bool at_slash() const { return !at_end() && (at() == '/' || (is_special() && at() == '\\')); }

  void set_scheme(std::string_view scheme) {
    out_.scheme = scheme;
    is_special_ = is_special_scheme(scheme);
  }
  void copy_authority() {
    out_.username = base_->username;
    out_.password = base_->password;
    out_.host = base_->host;
    out_.port = base_->port;
  }

  bool take_scheme() {
    if (!is_letter(at())) return false;
    std::size_t end = 1;
    while (end < text_.size() && (is_letter(text_[end]) || is_digit(text_[end]) || text_[end] == '+' ||
                                  text_[end] == '-' || text_[end] == '.')) {
      ++end;
    }
    if (end >= text_.size() || text_[end] != ':') return false;
    set_scheme(to_lower(text_.substr(0, end)));
    i_ = end + 1;
    return true;
  }

  bool after_scheme() {
    if (out_.scheme == "file") return take_file();
    const bool starts_authority = at() == '/' && at(1) == '/';
    if (is_special()) {
      if (base_ != nullptr && base_->scheme == out_.scheme && !starts_authority) return take_relative();
      return take_special_authority();
    }
    if (starts_authority) {
      i_ += 2;
      return take_authority() && take_path_start();
    }
    if (at() == '/') return take_path();
    return take_opaque_path();
  }

  bool without_scheme() {
    if (base_ == nullptr || (base_->has_opaque_path && at() != '#')) return false;
    set_scheme(base_->scheme);
    if (base_->has_opaque_path) {
      out_.path = base_->path;
      out_.has_opaque_path = true;
      out_.query = base_->query;
      return true;
    }
    return out_.scheme == "file" ? take_file() : take_relative();
  }

  bool take_relative() {
    if (at_slash()) {
      const bool is_second_slash = at(1) == '/' || (is_special() && at(1) == '\\');
      if (is_second_slash && is_special()) return take_special_authority();
      if (is_second_slash) {
        i_ += 2;
        return take_authority() && take_path_start();
      }
      copy_authority();
      return take_path();
    }
    copy_authority();
    out_.path = base_->path;
    out_.query = base_->query;
    if (at_end() || at() == '?' || at() == '#') return true;
    out_.query.reset();
    shorten_path();
    return take_path();
  }

  bool take_special_authority() {
    while (at_slash() || (!at_end() && at() == '\\')) ++i_;
    return take_authority() && take_path_start();
  }

  bool take_authority() {
    const std::size_t end = end_of_authority();
    std::string_view authority = text_.substr(i_, end - i_);
    i_ = end;
    if (const auto sign = authority.rfind('@'); sign != std::string_view::npos) {
      take_credentials(authority.substr(0, sign));
      authority.remove_prefix(sign + 1);
      if (authority.empty()) return false;
    }
    return take_host_and_port(authority);
  }

  std::size_t end_of_authority() const {
    return std::min(text_.find_first_of(is_special() ? "/?#\\" : "/?#", i_), text_.size());
  }

  void take_credentials(std::string_view text) {
    const auto colon = text.find(':');
    append_percent_encoded(out_.username, text.substr(0, colon), UrlSet::user_info);
    if (colon != std::string_view::npos)
      append_percent_encoded(out_.password, text.substr(colon + 1), UrlSet::user_info);
  }

  bool take_host_and_port(std::string_view text) {
    std::size_t colon = 0;
    for (bool in_brackets = false; colon < text.size() && (in_brackets || text[colon] != ':'); ++colon) {
      if (text[colon] == '[') in_brackets = true;
      if (text[colon] == ']') in_brackets = false;
    }
    const std::string_view host = text.substr(0, colon);
    if (host.empty() && (is_special() || colon < text.size())) return false;
    if (host.empty()) {
      out_.host = "";
      return true;
    }
    out_.host = parse_host(host, is_special());
    if (!out_.host) return false;
    return colon == text.size() || take_port(text.substr(colon + 1));
  }

  bool take_port(std::string_view digits) {
    if (!std::ranges::all_of(digits, is_digit)) return false;
    if (digits.empty()) return true;
    unsigned port = 0;
    for (const char c : digits) {
      port = port * 10 + static_cast<unsigned>(c - '0');
      if (port > 65535) return false;
    }
    if (const auto usual = default_port(out_.scheme); usual == 0 || port != usual) {
      out_.port = static_cast<std::uint16_t>(port);
    }
    return true;
  }

  bool take_file() {
    out_.host = "";
    const bool has_file_base = base_ != nullptr && base_->scheme == "file";
    if (at_slash()) {
      ++i_;
      if (at_slash()) {
        ++i_;
        return take_file_host();
      }
      if (has_file_base) {
        out_.host = base_->host;
        const std::string_view drive = std::string_view(base_->path).substr(0, 3);
        if (!starts_with_drive_letter(text_.substr(std::min(i_, text_.size()))) && has_drive_letter(base_->path)) {
          out_.path = drive;
        }
      }
      --i_;
      return take_path();
    }
    if (!has_file_base) return take_path();
    out_.host = base_->host;
    out_.path = base_->path;
    out_.query = base_->query;
    if (at_end() || at() == '?' || at() == '#') return true;
    out_.query.reset();
    if (starts_with_drive_letter(text_.substr(i_))) {
      out_.path.clear();
    } else {
      shorten_path();
    }
    return take_path();
  }

  bool take_file_host() {
    const std::size_t end = end_of_authority();
    const std::string_view host = text_.substr(i_, end - i_);
    if (is_drive_letter(host)) return take_path();
    i_ = end;
    if (!host.empty()) {
      out_.host = parse_host(host, true);
      if (!out_.host) return false;
      if (*out_.host == "localhost") out_.host = "";
    }
    return take_path_start();
  }

  bool take_path_start() {
    if (is_special() || at() == '/') return take_path();
    return true;
  }

  // The path's segments up to the query; a slash in front of the first one is optional.
  bool take_path() {
    if (at_slash()) ++i_;
    for (;;) {
      const std::size_t begin = i_;
      while (!at_end() && !at_slash() && at() != '?' && at() != '#') ++i_;
      const bool goes_on = at_slash();
      add_segment(text_.substr(begin, i_ - begin), goes_on);
      if (!goes_on) return true;
      ++i_;
    }
  }

  void add_segment(std::string_view segment, bool goes_on) {
    const int dots = count_dots(segment);
    if (dots == 2) shorten_path();
    if (dots > 0) {
      if (!goes_on) out_.path += '/';
      return;
    }
    const bool is_drive = out_.scheme == "file" && out_.path.empty() && is_drive_letter(segment);
    out_.path += '/';
    append_percent_encoded(out_.path, segment, UrlSet::path);
    if (is_drive) out_.path.back() = ':';
  }

  static bool has_drive_letter(std::string_view path) {
    return path.size() >= 3 && path[0] == '/' && is_letter(path[1]) && path[2] == ':' &&
           (path.size() == 3 || path[3] == '/');
  }

  void shorten_path() {
    if (out_.scheme == "file" && out_.path.size() == 3 && has_drive_letter(out_.path)) return;
    const auto slash = out_.path.rfind('/');
    out_.path.resize(slash == std::string::npos ? 0 : slash);
  }

  bool take_opaque_path() {
    out_.has_opaque_path = true;
    const std::size_t end = std::min(text_.find_first_of("?#", i_), text_.size());
    append_percent_encoded(out_.path, text_.substr(i_, end - i_), UrlSet::c0_control);
    // A blank before the query would be lost when the URL is read again.
    if (end < text_.size() && out_.path.ends_with(' ')) out_.path.replace(out_.path.size() - 1, 1, "%20");
    i_ = end;
    return true;
  }

  void take_query_and_fragment() {
    if (!at_end() && at() == '?') {
      const std::size_t end = std::min(text_.find('#', i_), text_.size());
      out_.query = "";
      append_percent_encoded(*out_.query, text_.substr(i_ + 1, end - i_ - 1),
                             is_special() ? UrlSet::special_query : UrlSet::query);
      i_ = end;
    }
    if (!at_end() && at() == '#') {
      out_.fragment = "";
      append_percent_encoded(*out_.fragment, text_.substr(i_ + 1), UrlSet::fragment);
    }
  }

  std::string_view text_;
  const Url::Parts* base_;
  std::size_t i_ = 0;
  bool is_special_ = false;
  Url::Parts out_;
};

}  // namespace

bool is_special_scheme(std::string_view scheme) {
  return std::ranges::find(kSpecialSchemes, scheme, &SpecialScheme::name) != kSpecialSchemes.end();
}

std::uint16_t default_port(std::string_view scheme) {
  const auto found = std::ranges::find(kSpecialSchemes, scheme, &SpecialScheme::name);
  return found == kSpecialSchemes.end() ? std::uint16_t{0} : found->port;
}

std::optional<Url::Parts> parse_url(std::string_view input, const Url::Parts* base) {
  const std::string text = cleaned(input);
  return UrlParser(text, base).parse();
}

}  // namespace claimcheck
