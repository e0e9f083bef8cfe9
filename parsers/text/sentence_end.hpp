#pragma once

#include <cstdint>
#include <string_view>

namespace claimcheck::parsers {

// One block of text in which sentence ends are looked for.
struct SentenceBlock {
  std::string_view text;
  // Written without capitals ("i think so. it was fine."): a small letter may begin a sentence.
  bool is_casual = false;
};

// What a full stop, question mark, exclamation mark or ellipsis means.
struct SentenceEnd {
  bool is_end = false;
  std::uint32_t end = 0;     // behind the marks, closing quotation marks and markers; the sentence's end if it is one
  std::uint32_t resume = 0;  // where to look for the next mark
};

// `at`: the first byte of a mark; `begin`: of the sentence that it might end. Reads a bounded distance around it, but
// for the word before and the marks themselves.
SentenceEnd read_sentence_end(const SentenceBlock& block, std::uint32_t begin, std::uint32_t at);

}  // namespace claimcheck::parsers
