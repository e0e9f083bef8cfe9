#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/ids.hpp"
#include "model/span.hpp"

namespace claimcheck {

enum class Severity : std::uint8_t { info, warning, error };
enum class FindingStatus : std::uint8_t { new_, known, fixed };
// `safe` keeps the meaning; `unsafe` wants a person's eye.
enum class FixSafety : std::uint8_t { safe, unsafe };

struct Edit {
  Span span;  // of the article's text
  std::string text;
};

struct Fix {
  std::string description;  // "use `https://…`", lower case, no full stop
  FixSafety safety = FixSafety::unsafe;
  std::vector<Edit> edits;
};

// A second place that belongs to a finding: the reference of a citation, the first of two duplicates.
struct Related {
  std::string message;
  Span span;  // of the same article's text
};

// Something that a rule has to say about an article.
struct Finding {
  std::string rule;  // "citation/dangling-marker"
  Severity severity = Severity::warning;
  std::string message;
  std::string help;         // what to do about it; one sentence, no full stop
  std::string fingerprint;  // 16 hex digits: rule, claim's words, URL and occurrence; never a line number
  FindingStatus status = FindingStatus::new_;
  std::uint32_t article = 0;    // index into Report::articles
  Span span;                    // of the article's text
  std::optional<Span> comment;  // of the file: the comment that it is about, which is no part of the text
  std::optional<ClaimId> claim;
  std::optional<ReferenceId> reference;
  std::optional<std::uint32_t> source;  // index into Report::sources
  std::vector<Related> related;
  std::optional<Fix> fix;
};

std::string_view name(Severity severity);
std::optional<Severity> parse_severity(std::string_view name);
std::string_view name(FindingStatus status);
std::string_view name(FixSafety safety);

}  // namespace claimcheck
