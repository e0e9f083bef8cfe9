#include "fetch/exchange.hpp"
namespace claimcheck::fetch {
std::string_view name(TransferError) {
  return "none";
}
std::optional<std::string_view> find_header(const Headers&, std::string_view) {
  return std::nullopt;
}
}  // namespace claimcheck::fetch
