#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/result.hpp"

namespace claimcheck {

struct YamlMember;

// A value in a YAML file, with its place, so that whatever is wrong with it can be said at its line.
struct YamlNode {
  enum class Kind : std::uint8_t { null, text, list, map };

  Kind kind = Kind::null;
  std::uint32_t line = 0;   // from 1
  std::uint32_t begin = 0;  // where it starts in the file, a byte
  std::shared_ptr<const std::string> path;
  std::string text;                 // of a text: what it means is for the reader to say
  bool is_quoted = false;           // it stands in quotation marks, or is a block
  std::vector<YamlNode> items;      // of a list
  std::vector<YamlMember> members;  // of a map, in the order written

  // The member of a map; null where there is none, or no map.
  const YamlNode* find(std::string_view key) const;

  // An Error at this value's line.
  Error error(std::string message) const;

  // The value as what it has to be, or an Error that says what is wanted.
  Result<std::string> as_text() const;
  Result<std::vector<std::string>> as_texts() const;  // a list of texts, or one text
  Result<bool> as_flag() const;                       // true or false
  Result<unsigned> as_count() const;                  // a whole number from 0
  Result<double> as_number() const;

  // An Error where this is no map, or has a key that is none of `keys`, with the key that was most likely meant.
  std::optional<Error> expect_keys(const std::vector<std::string>& keys) const;
};

struct YamlMember {
  std::string key;
  std::uint32_t line = 0;
  std::uint32_t begin = 0;  // of the key
  YamlNode value;
};

// Reads a YAML file of one document strictly: duplicate keys, keys that are no texts, anchors, aliases, tags and merge
// keys are errors, because each has made some file mean something else than it seems to say. An empty file is null.
// `path` is for messages; `error_at` gets the byte at which an error was found, 0 where that is not known.
Result<YamlNode> read_yaml(std::string_view text, std::string path, std::uint32_t* error_at = nullptr);

// Where a byte of a text's value stands in the file, whose whole content is `file`: behind the indentation of a block
// (|, >), the quotation marks and escapes of a quoted text, the folds of a long line. `at` may be the value's size.
std::uint32_t place_in_file(std::string_view file, const YamlNode& node, std::uint32_t at);

}  // namespace claimcheck
