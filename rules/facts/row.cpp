#include "rules/facts/row.hpp"

namespace claimcheck::rules {

using expression::Value;

Value lent_list(const std::vector<std::string>& texts) {
  static constexpr expression::ListView kView{[](const void* first, std::size_t i, const void*) {
                                                return Value::borrowed(static_cast<const std::string*>(first)[i]);
                                              },
                                              nullptr};
  return Value::view(texts.data(), texts.size(), kView);
}

Value date(const std::optional<Edtf>& said, const Facts& facts) {
  static const Edtf kNotSaid;
  return facts.records().dates.one(said ? *said : kNotSaid);
}

Value maybe_source(std::optional<std::uint32_t> source, const Facts& facts) {
  const CitedSource* cited = source ? facts.find_cited_source(*source) : nullptr;
  return cited == nullptr ? Value::none() : Value::some(facts.records().cited_sources.one(*cited));
}

}  // namespace claimcheck::rules
