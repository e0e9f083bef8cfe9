#pragma once

#include <optional>
#include <string_view>
#include <unordered_map>

#include "model/span.hpp"
#include "parsers/document/markdown_source.hpp"

namespace claimcheck::parsers {

// Where the targets of reference links stand: "[label]: https://…". Looks for them when first asked.
class LinkDefinitions {
 public:
  LinkDefinitions(std::string_view source, const MarkdownSource& scan) : source_(source), scan_(scan) {}

  // Of the first definition with this target.
  std::optional<Span> find(std::string_view url);

 private:
  void scan();

  std::string_view source_;
  const MarkdownSource& scan_;
  std::unordered_map<std::string_view, Span> found_;
  bool is_scanned_ = false;
};

}  // namespace claimcheck::parsers
