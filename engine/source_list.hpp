#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/link_check/link_question.hpp"
#include "model/report.hpp"

namespace claimcheck::engine {

// The distinct URLs that articles cite, in order of first citation: each will be fetched once, however it is written.
class SourceList {
 public:
  // `is_read`: some rule reads what became of links; where none does, none is wanted.
  explicit SourceList(bool is_read = true) : is_read_(is_read) {}

  // Takes in the article's cited links and its entries, cited or not, and writes into them which source each means. A
  // source is wanted that some entry or link names which `is_wanted` says of; nothing: all are.
  void add(Article& article, const std::function<bool(Span)>& is_wanted = {});

  // What to find out, one question a source; its id is the source's index.
  const std::vector<LinkQuestion>& questions() const { return questions_; }

 private:
  std::uint32_t index_of(const WrittenUrl& url, bool is_wanted);

  bool is_read_;

  std::vector<LinkQuestion> questions_;
  std::unordered_map<std::string, std::uint32_t> index_;
};

}  // namespace claimcheck::engine
