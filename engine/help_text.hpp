#pragma once

// What stands above and below the options in --help.
namespace claimcheck::engine {

inline constexpr const char* kProgramDescription =
    "Reads an article, finds its claims, citation markers and references, fetches what it cites,\n"
    "and reports what does not hold.";

inline constexpr const char* kProgramHelp =
    "Examples:\n"
    "  claimcheck check article.md                       check one article\n"
    "  claimcheck check --offline drafts/                a folder, without asking for any link\n"
    "  claimcheck parse article.md | jq '.claims[].text' what would be checked\n"
    "\n"
    "Exit codes: 0 nothing found, 1 findings, 2 could not run.\n"
    "claimcheck COMMAND --help says more.";

inline constexpr const char* kCheckHelp =
    "PATH is a file (text, Markdown, HTML, wikitext or LaTeX), a folder (all of them in it), a pattern, or - for "
    "standard\n"
    "input.\n"
    "\n"
    "Examples:\n"
    "  claimcheck check article.md\n"
    "  claimcheck check drafts/ --offline --fail-on warning\n"
    "  claimcheck check article.md --format json | jq '.findings[] | .rule + \" \" + .message'\n"
    "  claimcheck check . --changed-since origin/main    # what a pull request changed, and its links\n"
    "  claimcheck check article.md --record web.warc.gz  # and later, the same again without a network:\n"
    "  claimcheck check article.md --replay web.warc.gz\n"
    "\n"
    "Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 could not run.\n"
    "A network that is down is not 2: it is what the report says.";

inline constexpr const char* kInitHelp =
    "DIR is a folder, without it the present one. A .claimcheck.yaml that is there already is left alone.\n"
    "Each article is checked with the nearest .claimcheck.yaml in its folder or above; see docs/configuration.md.";

inline constexpr const char* kSchemaHelp =
    "WHAT is config (.claimcheck.yaml) or rule (<family>/<name>.yaml).\n"
    "\n"
    "Example:\n"
    "  claimcheck schema config > claimcheck.schema.json\n"
    "  # and in the first line of .claimcheck.yaml, for editors with the YAML language server:\n"
    "  # yaml-language-server: $schema=claimcheck.schema.json";

inline constexpr const char* kBaselineHelp =
    "Checks as claimcheck check does, whose options it takes, and writes .claimcheck-baseline.yaml instead of a "
    "report:\n"
    "the file of --baseline, or the nearest upward; a new one beside the nearest .claimcheck.yaml, or here. What is "
    "in\n"
    "it is known from then on: not reported as text, \"status\": \"known\" in JSON, and without effect on the exit "
    "code.\n"
    "\n"
    "Entries of articles that are not named stay, unless their file is gone; so do those of rules that are switched "
    "off\n"
    "or could not tell, such as those about dead links with --offline. Reasons that were added to entries stay.\n"
    "\n"
    "Examples:\n"
    "  claimcheck baseline update docs/ --offline\n"
    "  claimcheck baseline prune docs/ --offline";

inline constexpr const char* kParseHelp =
    "One article object a line, or with --format json one array of them.\n"
    "\n"
    "With --jsonl each line of standard input is {\"id\",\"text\",\"format\"?,\"published\"?} or {\"id\",\"path\"} and "
    "is\n"
    "answered by a line with the article object and the id; a bad line by {\"id\",\"error\"}.";

inline constexpr const char* kReferencesHelp =
    "One CSL-JSON array, or one BibTeX file, of all full entries of all articles.\n"
    "\n"
    "With --jsonl each line of standard input is {\"id\",\"text\"}, one entry, answered by {\"id\",\"item\"}, or\n"
    "{\"id\",\"path\"}, an article, answered by {\"id\",\"references\":[{\"text\",\"span\",\"item\"}]}.";

inline constexpr const char* kFetchHelp =
    "One source object a line, in the order of the URLs.\n"
    "\n"
    "With --jsonl each line of standard input is {\"id\",\"url\",\"title\"?,\"cited\"?} and is answered by the source\n"
    "object and the id; \"cited\" is the day on which the page was cited, for the archived copy.\n"
    "A page is asked for once: a repeated URL shares the answer while a line that names it is under way (of at\n"
    "most 4096), or the page is among the last answered (32 MiB of them).";

inline constexpr const char* kPageHelp =
    "One page object a line; its id is the file's name.\n"
    "\n"
    "With --jsonl each line of standard input is {\"id\",\"path\",\"url\"?,\"content_type\"?} or "
    "{\"id\",\"body\",\"url\"?}.";

inline constexpr const char* kVerifyHelp =
    "Each line of standard input is {\"id\",\"claim\",\"source\":[sentence or paragraph, …],\"context\"?} or\n"
    "{\"id\",\"claim\",\"path\"}, a saved page. This version reads no source yet: every answer is unverifiable.";

inline constexpr const char* kEvalHelp =
    "Rules' conditions are written in CEL, the Common Expression Language (https://cel.dev).\n"
    "\n"
    "With --jsonl each line of standard input is {\"id\",\"expr\",\"vars\"?} and is answered by "
    "{\"id\",\"value\",\"type\"} or\n"
    "{\"id\",\"error\",\"phase\"}. More members, all optional: \"types\" {name: type}, \"container\", \"check\",\n"
    "\"macros\", \"check_only\", \"functions\" "
    "[{\"name\",\"overloads\":[{\"id\",\"params\",\"result\",\"type_params\",\"member\"}]}].\n"
    "--values cel reads and writes the canonical JSON of cel.expr.Value: {\"int64Value\":\"1\"}.\n"
    "\n"
    "Examples:\n"
    "  claimcheck eval '[3, 5].exists(n, n > limit)' --vars '{\"limit\": 4}'\n"
    "  claimcheck eval 'text.matches(\"[0-9]{4}\")' --vars @facts.json";

inline constexpr const char* kRulesTestHelp =
    "PATH is a file or a folder of rules of your own, <family>/<name>.yaml; without one, the rules of this program "
    "and\n"
    "of the configuration are tested.\n"
    "\n"
    "Exit codes: 0 all tests pass, 1 some do not, 2 a rule file is wrong.";

inline constexpr const char* kExplainHelp =
    "ID is a rule (claimcheck rules list), a link state (alive, blocked, soft_404, …), or a finding's fingerprint\n"
    "(check -v shows it). For a finding its article is checked again, so name it and say the options of the check.\n"
    "\n"
    "Examples:\n"
    "  claimcheck explain citation/dangling-marker\n"
    "  claimcheck explain 0f3c5a7b9d1e2468 article.md --offline";

}  // namespace claimcheck::engine
