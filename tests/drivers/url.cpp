// A filter for scorers: {"id","input","base"} → {"id","href"}, null where the URL standard says failure.

#include <boost/json.hpp>
#include <iostream>
#include <string>

#include "model/url.hpp"

namespace {

boost::json::value href_of(const boost::json::object& line) {
  std::optional<claimcheck::Url> base;
  if (const auto* text = line.if_contains("base"); text != nullptr && text->is_string()) {
    base = claimcheck::Url::parse(text->get_string());
    if (!base) return nullptr;
  }
  const auto url = claimcheck::Url::parse(line.at("input").get_string(), base ? &*base : nullptr);
  if (!url) return nullptr;
  return boost::json::value(url->href());
}

}  // namespace

int main() {
  for (std::string line; std::getline(std::cin, line);) {
    const boost::json::object object = boost::json::parse(line).as_object();
    std::cout << boost::json::object{{"id", object.at("id")}, {"href", href_of(object)}} << '\n';
  }
}
