#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "model/document.hpp"
#include "model/result.hpp"

namespace claimcheck::parsers {

struct ReadOptions {
  std::string path;              // kept in the Document and named in errors
  std::optional<Format> format;  // nullopt: by the path's extension, then by content
};

// Bytes → Document. Errors: a format that this version cannot read, content that is not text (NUL bytes, a known binary
// signature), more than 4 GiB. Bytes that are not UTF-8 are no error: Document::invalid_utf8_at names the first.
Result<std::unique_ptr<Document>> read_document(std::string bytes, const ReadOptions& options);

// By extension; nullopt for one that says nothing.
std::optional<Format> format_of_path(std::string_view path);

// Whether this version has a reader for it.
bool can_read(Format format);

// The extensions of the formats that it can read: ".htm, .html, …".
std::string readable_extensions();

}  // namespace claimcheck::parsers
