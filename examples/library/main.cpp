// Which markers of an article point to nothing? The engine as a library.
#include <claimcheck/engine/check.hpp>
#include <iostream>

int main() {
  claimcheck::engine::CheckOptions options;
  options.offline = true;
  const std::string article =
      "The harbour was dredged in 2011.[1] The silt came back.[3]\n\nReferences\n\n"
      "[1] A. Moreno, “The Harbour,” Port Gazette, 2011.\n[2] B. Okoro, “Silt,” Port Gazette, 2012.\n";
  const auto report = claimcheck::engine::check({{"pasted.txt", article}}, options);
  if (!report) return std::cerr << report.error().text() << '\n', 2;
  for (const auto& finding : report->findings) std::cout << finding.rule << ": " << finding.message << '\n';
}
