#include <algorithm>

#include "model/public_suffix.hpp"
#include "model/url.hpp"
#include "model/url_percent.hpp"
#include "rules/expression/evaluation.hpp"
#include "rules/facts/functions.hpp"
#include "rules/facts/words.hpp"

namespace claimcheck::rules {
namespace {

using expression::Evaluation;
using expression::Value;
using Arguments = std::span<const Value>;

bool spend(Arguments a, Evaluation& evaluation) {
  std::uint64_t bytes = 256;
  for (const Value& one : a) bytes += one.as_text().size();
  return evaluation.spend_bytes(bytes * 2);
}

std::string host_of(std::string_view text) {
  const auto url = Url::parse(text);
  return url ? std::string(url->host()) : std::string();
}

Value host(Arguments a, Evaluation& evaluation) {
  if (!spend(a, evaluation)) return evaluation.exhausted();
  return Value::string(host_of(a[0].as_text()));
}

Value domain(Arguments a, Evaluation& evaluation) {
  if (!spend(a, evaluation)) return evaluation.exhausted();
  const std::string_view text = a[0].as_text();
  const std::string host =
      text.find('/') == std::string_view::npos ? host_of("http://" + std::string(text)) : host_of(text);
  return Value::string(registrable_domain(host));
}

Value is_url(Arguments a, Evaluation& evaluation) {
  if (!spend(a, evaluation)) return evaluation.exhausted();
  return Value::boolean(Url::parse(a[0].as_text()).has_value());
}

Value canonical(Arguments a, Evaluation& evaluation) {
  if (!spend(a, evaluation)) return evaluation.exhausted();
  return Value::string(canonical_url(a[0].as_text()));
}

// Without what seldom makes another page.
std::string bare(std::string_view text) {
  std::string url = canonical_url(text);
  url.resize(std::min(url.find('#'), url.size()));
  for (const std::string_view front : {"https://", "http://", "www."}) {
    if (url.starts_with(front)) url.erase(0, front.size());
  }
  if (url.ends_with('/')) url.pop_back();
  return url;
}

Value url_same(Arguments a, Evaluation& evaluation) {
  if (!spend(a, evaluation)) return evaluation.exhausted();
  return Value::boolean(bare(a[0].as_text()) == bare(a[1].as_text()));
}

// "20151116", "a3f09c21": an id, not a word.
bool is_id(std::string_view word) {
  constexpr std::size_t kShort = 6;
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto is_hex = [&](char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); };
  if (std::ranges::all_of(word, is_digit)) return true;
  return word.size() >= kShort && std::ranges::all_of(word, is_hex) && std::ranges::any_of(word, is_digit);
}

Value slug_words(Arguments a, Evaluation& evaluation) {
  constexpr std::size_t kFewWords = 4;
  if (!spend(a, evaluation)) return evaluation.exhausted();
  const auto url = Url::parse(a[0].as_text());
  std::string_view path = url ? url->path() : "";
  std::vector<std::string> most;
  while (!path.empty()) {
    std::string_view segment = path.substr(0, path.find('/'));
    path.remove_prefix(std::min(path.size(), segment.size() + 1));
    if (path.empty()) segment = segment.substr(0, segment.rfind('.'));
    std::vector<std::string> words = words_of(percent_decoded(segment));
    std::erase_if(words, is_id);
    if (words.size() > most.size()) most = std::move(words);
  }
  std::vector<Value> out;
  if (most.size() >= kFewWords) {
    for (std::string& word : most) out.push_back(Value::string(std::move(word)));
  }
  return Value::list(std::move(out));
}

constexpr expression::OverloadRow kRows[] = {
    {"registrable_domain_string", "registrable_domain(string) -> string", domain,
     "The name that somebody registered (Public Suffix List): `bbc.co.uk` of a host or URL at news.bbc.co.uk; or "
     "empty."},
    {"host_string", "host(string) -> string", host, "The host of a URL, in lower case; empty where it is no URL."},
    {"is_url_string", "is_url(string) -> bool", is_url, "Whether it is a whole URL (WHATWG URL standard)."},
    {"canonical_url_string", "canonical_url(string) -> string", canonical, "The URL as a `source` has it."},
    {"url_same_string_string", "url_same(string, string) -> bool", url_same,
     "Whether two URLs are equal but for scheme, \"www.\", last slash and fragment."},
    {"slug_words_string", "slug_words(string) -> list(string)", slug_words,
     "The words of the part of a URL's path that has the most, as words() gives them, numbers left out; empty where "
     "none "
     "has four."},
};

}  // namespace

std::span<const expression::OverloadRow> url_functions() {
  return kRows;
}

}  // namespace claimcheck::rules
