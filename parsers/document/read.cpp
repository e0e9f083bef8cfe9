#include "parsers/document/read.hpp"
namespace claimcheck::parsers {
Result<std::unique_ptr<Document>> read_document(std::string bytes, const ReadOptions& options) {
  return std::make_unique<Document>(options.path, options.format.value_or(Format::text), std::move(bytes));
}
std::optional<Format> format_of_path(std::string_view) {
  return std::nullopt;
}
}  // namespace claimcheck::parsers
