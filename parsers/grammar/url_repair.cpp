#include "parsers/grammar/url_repair.hpp"

#include <algorithm>
#include <string>

#include "model/ascii.hpp"
#include "model/utf8.hpp"
#include "parsers/grammar/url_text.hpp"

namespace claimcheck::parsers {
namespace {

// What each dash of a URL is read as; `written` keeps apostrophes and ellipses too.
enum class DashAs { likeliest, one_hyphen, two_hyphens, letter, written };

// Takes one layer of percent-encoding off, but for bytes that may not stand in a URL.
std::string percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool may_be_encoded = text[i] == '%' && i + 2 < text.size();
    const int high = may_be_encoded ? hex_value(text[i + 1]) : -1, low = high >= 0 ? hex_value(text[i + 2]) : -1;
    if (low >= 0) {
      const auto byte = static_cast<char>(high * 16 + low);
      if (byte > ' ' && byte < '\x7F' && std::string_view("\"<>`\\").find(byte) == std::string_view::npos) {
        out += byte;
        i += 2;
        continue;
      }
    }
    out += text[i];
  }
  return out;
}

void add_repair(unsigned& repairs, UrlRepair repair) {
  repairs |= static_cast<unsigned>(repair);
}

// Titles of MediaWiki pages have typographic dashes and apostrophes by house style: there they are the writer's own.
bool has_typographic_titles(std::string_view body) {
  return body.find("/wiki/") != std::string_view::npos;
}

class Reading {
 public:
  Reading(std::string_view body, DashAs dash) : body_(body), dash_(dash), keeps_titles_(has_typographic_titles(body)) {}

  std::string read() {
    out_.reserve(body_.size());
    if (std::ranges::all_of(body_, [](char c) { return c > ' ' && c < '\x7F'; })) return std::string(body_);
    for (std::size_t at = 0; at < body_.size();) {
      const CodePoint c = decode_code_point(body_, at);
      take(at, c);
      at += c.size;
    }
    return std::move(out_);
  }

  unsigned repairs() const { return repairs_; }

 private:
  char before(std::size_t at) const { return at > 0 ? body_[at - 1] : '\0'; }
  char after(std::size_t at) const { return at < body_.size() ? body_[at] : '\0'; }
  bool is_in_title(std::size_t at) const { return keeps_titles_ && at > body_.find("/wiki/"); }

  void take(std::size_t at, CodePoint c) {
    if (c.value < 0x80) {
      if (c.value > 0x20) {
        out_ += static_cast<char>(c.value);
      } else {
        add_repair(repairs_, UrlRepair::line_break);
      }
      return;
    }
    switch (url_char(c.value)) {
      case UrlChar::blank:
        add_repair(repairs_, UrlRepair::line_break);
        add_repair(repairs_, UrlRepair::invisible);
        return;
      case UrlChar::invisible: return take_invisible(at, c);
      case UrlChar::dash: return take_dash(at, c);
      case UrlChar::apostrophe: return take_typographic(at, c, "'");
      case UrlChar::ellipsis: return take_typographic(at, c, "...");
      default: out_.append(body_, at, c.size);
    }
  }

  // Joiners inside words of scripts that need them are spelling.
  void take_invisible(std::size_t at, CodePoint c) {
    const bool is_joiner = c.value == 0x200C || c.value == 0x200D;
    if (is_joiner && static_cast<unsigned char>(before(at)) >= 0x80) {
      out_.append(body_, at, c.size);
    } else {
      add_repair(repairs_, UrlRepair::invisible);
    }
  }

  void take_dash(std::size_t at, CodePoint c) {
    const bool is_hyphen = c.value < 0x2012 || c.value == 0x2212;
    if (is_hyphen && dash_ != DashAs::written) return take_typographic(at, c, "-");
    const bool ends_word = is_letter(before(at)) && !is_alnum(after(at + c.size));
    switch (dash_) {
      case DashAs::one_hyphen: return take_typographic(at, c, "-");
      case DashAs::two_hyphens: return take_typographic(at, c, "--");
      case DashAs::letter: return take_typographic(at, c, ends_word ? "é" : "-");
      case DashAs::written: return take_typographic(at, c, "");
      case DashAs::likeliest:
        // Word processors make one en or em dash of two hyphens; a single hyphen ends no word.
        const bool is_double = c.value >= 0x2014 || ends_word;
        return take_typographic(at, c, is_double ? "--" : "-");
    }
  }

  void take_typographic(std::size_t at, CodePoint c, std::string_view replacement) {
    if (is_in_title(at)) {
      out_.append(body_, at, c.size);
      return;
    }
    add_repair(repairs_, UrlRepair::typographic);
    out_ += dash_ == DashAs::written ? body_.substr(at, c.size) : replacement;
  }

  std::string_view body_;
  DashAs dash_;
  bool keeps_titles_;
  std::string out_;
  unsigned repairs_ = 0;
};

void add_candidate(WrittenUrl& out, std::string url) {
  if (url != out.url && std::ranges::find(out.candidates, url) == out.candidates.end()) {
    out.candidates.push_back(std::move(url));
  }
}

}  // namespace

void read_written_url(std::string_view text, const UrlScheme& scheme, WrittenUrl& out) {
  const std::string_view written = out.span.in(text).substr(scheme.size);
  std::string decoded;
  if (scheme.is_encoded) decoded = percent_decoded(written);
  const std::string_view body = scheme.is_encoded ? std::string_view(decoded) : written;
  const std::string prefix(scheme.meant);

  Reading likeliest(body, DashAs::likeliest);
  out.url = prefix + likeliest.read();
  out.repairs |= likeliest.repairs();
  if (scheme.repaired) add_repair(out.repairs, UrlRepair::scheme);
  if (scheme.size == 0 && scheme.meant.starts_with("http")) {
    add_repair(out.repairs, UrlRepair::missing_scheme);
    add_candidate(out, "http" + out.url.substr(std::string_view("https").size()));
  }
  if (out.has(UrlRepair::typographic)) {
    for (const DashAs dash : {DashAs::one_hyphen, DashAs::two_hyphens, DashAs::letter, DashAs::written}) {
      add_candidate(out, prefix + Reading(body, dash).read());
    }
  }
  if (out.has(UrlRepair::line_break)) {
    const std::string_view first_part = body.substr(0, body.find_first_of(" \t\r\n"));
    add_candidate(out, prefix + Reading(first_part, DashAs::likeliest).read());
  }
}

}  // namespace claimcheck::parsers
