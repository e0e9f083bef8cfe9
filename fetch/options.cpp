#include "fetch/options.hpp"

#include <algorithm>

#include "fetch/ca_file.hpp"
#include "fetch/exchange.hpp"
#include "fetch/mapping.hpp"

namespace claimcheck::fetch {
namespace {

bool is_header(std::string_view line) {
  return is_field_name(line.substr(0, line.find(':'))) && line.find(':') != std::string_view::npos &&
         line.find_first_of("\r\n") == std::string_view::npos;
}

}  // namespace

std::optional<Error> find_fault(const Options& options) {
  if (auto mapping = Mapping::read(options); !mapping) return std::move(mapping).error();
  if (auto ca_file = find_ca_file(options.cacert); !ca_file) return std::move(ca_file).error();
  const auto bad = std::ranges::find_if_not(options.headers, is_header);
  if (bad != options.headers.end()) return Error{"--header " + *bad + ": not \"Name: value\"", {}, 0};
  return std::nullopt;
}

}  // namespace claimcheck::fetch
