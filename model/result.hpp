#pragma once

#include <cstdint>
#include <string>
#include <tl/expected.hpp>

namespace claimcheck {

// Why something could not be done at all. What is wrong with an article or a link is data (Finding, Source), not an
// Error.
struct Error {
  std::string message;     // what is wrong and what to do about it, one sentence, no full stop
  std::string path;        // the file it is about, or empty
  std::uint32_t line = 0;  // in that file, from 1; 0: the whole file

  // "path:line: message", as compilers print it.
  std::string text() const;

  friend bool operator==(const Error&, const Error&) = default;
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(std::string message, std::string path = {}, std::uint32_t line = 0) {
  return tl::unexpected<Error>(Error{std::move(message), std::move(path), line});
}

}  // namespace claimcheck
