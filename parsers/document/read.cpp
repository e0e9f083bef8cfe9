#include "parsers/document/read.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

#include "model/ascii.hpp"
#include "model/utf8.hpp"
#include "parsers/document/guess.hpp"
#include "parsers/document/html.hpp"
#include "parsers/document/latex.hpp"
#include "parsers/document/markdown.hpp"
#include "parsers/document/plain.hpp"
#include "parsers/document/signature.hpp"
#include "parsers/document/wikitext.hpp"

namespace claimcheck::parsers {
namespace {

struct Extension {
  std::string_view name;
  Format format;
};

constexpr std::array kExtensions = {
    Extension{"docx", Format::docx},          Extension{"htm", Format::html},
    Extension{"html", Format::html},          Extension{"latex", Format::latex},
    Extension{"markdown", Format::markdown},  Extension{"md", Format::markdown},
    Extension{"mdown", Format::markdown},     Extension{"mdwn", Format::markdown},
    Extension{"mediawiki", Format::wikitext}, Extension{"mkd", Format::markdown},
    Extension{"mkdn", Format::markdown},      Extension{"pdf", Format::pdf},
    Extension{"qmd", Format::markdown},       Extension{"rmd", Format::markdown},
    Extension{"tex", Format::latex},          Extension{"text", Format::text},
    Extension{"txt", Format::text},           Extension{"wiki", Format::wikitext},
    Extension{"wikitext", Format::wikitext},  Extension{"xhtml", Format::html},
};
static_assert(std::ranges::is_sorted(kExtensions, {}, &Extension::name));

// Fills a Document's text, blocks, links and what else the format marks.
using Reader = void (*)(Document&);

struct FormatReader {
  Format format;
  Reader read;
};

constexpr std::array kReaders = {
    FormatReader{Format::text, read_plain},  FormatReader{Format::markdown, read_markdown},
    FormatReader{Format::latex, read_latex}, FormatReader{Format::wikitext, read_wikitext},
    FormatReader{Format::html, read_html},
};

Reader reader_of(Format format) {
  const auto found = std::ranges::find(kReaders, format, &FormatReader::format);
  return found == kReaders.end() ? nullptr : found->read;
}

std::string readable_formats() {
  std::string names;
  for (const FormatReader& reader : kReaders) {
    if (!names.empty()) names += ", ";
    names += name(reader.format);
  }
  return names;
}

std::optional<Error> not_text(std::string_view bytes, const std::string& path) {
  const auto error = [&](std::string_view why, std::string_view what_to_do) {
    return Error{"not text (" + std::string(why) + "); " + std::string(what_to_do), path, 0};
  };
  constexpr std::string_view kGiveText = "give a text or Markdown file";
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    return error("it looks like UTF-16", "convert it to UTF-8 first, for example with iconv -f UTF-16 -t UTF-8");
  }
  if (const std::string_view what = binary_signature(bytes); !what.empty()) {
    return error("it looks like " + std::string(what), kGiveText);
  }
  const void* nul = std::memchr(bytes.data(), 0, bytes.size());
  if (nul == nullptr) return std::nullopt;
  const auto at = static_cast<const char*>(nul) - bytes.data();
  return error("byte " + std::to_string(at) + " is NUL", kGiveText);
}

}  // namespace

Result<std::unique_ptr<Document>> read_document(std::string bytes, const ReadOptions& options) {
  if (bytes.size() >= std::numeric_limits<std::uint32_t>::max()) {
    return failure("more than 4 GiB; split the file", options.path);
  }
  std::optional<Format> format = options.format ? options.format : format_of_path(options.path);
  if (format == Format::pdf || format == Format::docx) {
    return failure("cannot read " + std::string(name(*format)) + " yet; this version reads " + readable_formats(),
                   options.path);
  }
  if (!bytes.empty()) {
    if (std::optional<Error> error = not_text(bytes, options.path)) return tl::unexpected<Error>(std::move(*error));
  }
  if (!format) format = guess_format(bytes);
  const Reader read = reader_of(*format);
  if (read == nullptr) {
    return failure("cannot read " + std::string(name(*format)) + " yet; this version reads " + readable_formats() +
                       ", and --input-format text takes it as it stands",
                   options.path);
  }
  const std::optional<std::size_t> invalid = find_invalid_utf8(bytes);
  auto document = std::make_unique<Document>(options.path, *format, std::move(bytes));
  if (invalid) document->invalid_utf8_at = static_cast<std::uint32_t>(*invalid);
  read(*document);
  return document;
}

std::optional<Format> format_of_path(std::string_view path) {
  const std::size_t dot = path.find_last_of("./");
  if (dot == std::string_view::npos || path[dot] == '/' || path.size() - dot > 10) return std::nullopt;
  const std::string extension = to_lower(path.substr(dot + 1));
  const auto found = std::ranges::lower_bound(kExtensions, std::string_view(extension), {}, &Extension::name);
  if (found == kExtensions.end() || found->name != extension) return std::nullopt;
  return found->format;
}

bool can_read(Format format) {
  return reader_of(format) != nullptr;
}

std::string readable_extensions() {
  std::string names;
  for (const Extension& extension : kExtensions) {
    if (!can_read(extension.format)) continue;
    if (!names.empty()) names += ", ";
    names += '.';
    names += extension.name;
  }
  return names;
}

}  // namespace claimcheck::parsers
