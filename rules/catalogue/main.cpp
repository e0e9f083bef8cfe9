// Reads and checks the shipped rule files when the program is built, and writes them as bytes that need neither.
//
//   claimcheck_pack_rules FOLDER OUT.cpp     exit status 1, and what is wrong at its place, where a rule is
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "rules/facts/environment.hpp"
#include "rules/packed_rules.hpp"
#include "rules/rule_set.hpp"

namespace {

using namespace claimcheck::rules;

std::string content_of(const std::filesystem::path& path) {
  std::ostringstream out;
  out << std::ifstream(path, std::ios::binary).rdbuf();
  return out.str();
}

Loaded<std::vector<RuleFile>> read_folder(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.path().extension() == ".yaml") paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  std::vector<RuleFile> files;
  RuleProblems problems;
  for (const auto& path : paths) {
    auto file = read_rule_file(content_of(path), path.string());
    if (file) {
      files.push_back(std::move(*file));
    } else {
      std::ranges::move(file.error(), std::back_inserter(problems));
    }
  }
  if (!problems.empty()) return tl::unexpected(std::move(problems));
  return files;
}

std::string source_of(std::string_view bytes) {
  std::string out =
      "#include \"rules/catalogue/shipped.hpp\"\n\nnamespace claimcheck::rules {\nnamespace {\n"
      "constexpr unsigned char kBytes[] = {\n";
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    out += std::to_string(static_cast<unsigned char>(bytes[i])) + (i % 32 == 31 ? ",\n" : ",");
  }
  return out +
         "};\n}  // namespace\n\nstd::string_view packed_files() {\n"
         "  return {reinterpret_cast<const char*>(kBytes), sizeof kBytes};\n}\n}  // namespace claimcheck::rules\n";
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  auto files = read_folder(argv[1]);
  if (!files) {
    std::cerr << text(files.error());
    return 1;
  }
  if (const auto rules = RuleSet::make(*files, {}, fact_environment()); !rules) {
    std::cerr << text(rules.error());
    return 1;
  }
  for (RuleFile& file : *files) file.path = file.id + ".yaml";
  const std::string source = source_of(pack(*files));
  if (source == content_of(argv[2])) return 0;  // nothing has to be compiled again
  std::ofstream(argv[2], std::ios::binary) << source;
  return 0;
}
