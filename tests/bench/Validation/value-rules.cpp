#include "value-rules.h"
#include <algorithm>
#include <array>
#include <cwctype>

namespace
{

using View = std::wstring_view;

std::vector<std::wstring> split(View text, wchar_t separator)
{
    std::vector<std::wstring> parts;
    size_t end;

    while ((end = text.find(separator)) != View::npos)
    {
        parts.emplace_back(text.substr(0, end));
        text.remove_prefix(end + 1);
    }
    parts.emplace_back(text);
    return parts;
}

std::vector<std::wstring> list(const Value &value)
{
    return is_null(value) ? std::vector<std::wstring>() : split(text_of(value), ';');
}

bool is_letter_or_underscore(wchar_t letter)
{
    return (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z') || letter == '_';
}

bool is_identifier(View text)
{
    return !text.empty() && is_letter_or_underscore(text[0]) && std::all_of(text.begin(), text.end(), [](wchar_t letter)
    {
        return is_letter_or_underscore(letter) || (letter >= '0' && letter <= '9') || letter == '.';
    });
}

bool is_guid(View text)
{
    const View pattern = L"{XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX}";

    return text.size() == pattern.size() && std::equal(text.begin(), text.end(), pattern.begin(), [](wchar_t letter, wchar_t expected)
    {
        return expected == 'X' ? iswxdigit(letter) != 0 : letter == expected;
    });
}

/* Numbers of 16 bits. */
bool are_numbers(View text, wchar_t separator, size_t maximum_count)
{
    const auto parts = split(text, separator);

    return parts.size() <= maximum_count && std::all_of(parts.begin(), parts.end(), [](const std::wstring &part)
    {
        return !part.empty() && part.size() <= 5 && std::all_of(part.begin(), part.end(), iswdigit) && _wtoi(part.c_str()) <= 0xFFFF;
    });
}

bool has_any_of(View text, View letters)
{
    return text.find_first_of(letters) != View::npos;
}

bool has_file_name_letters(View text, bool may_have_wildcards)
{
    return !text.empty() && text.size() <= 255 && !has_any_of(text, L"\\/:|<>\"") && (may_have_wildcards || !has_any_of(text, L"*?")) &&
        std::none_of(text.begin(), text.end(), [](wchar_t letter) { return letter < ' '; });
}

/* Eight letters, a period, three letters. */
bool is_short_name(View text, bool may_have_wildcards)
{
    size_t dot = text.find('.'), base = std::min(dot, text.size());

    return has_file_name_letters(text, may_have_wildcards) && !has_any_of(text, L"+,;=[] ") && base >= 1 && base <= 8 &&
        (dot == View::npos || (text.size() - dot - 1 <= 3 && text.find('.', dot + 1) == View::npos));
}

/* A short name, or a short and a long one. */
bool is_file_name(View text, bool may_have_wildcards)
{
    size_t bar = text.find('|');

    return bar == View::npos ? is_short_name(text, may_have_wildcards)
                             : is_short_name(text.substr(0, bar), may_have_wildcards) && has_file_name_letters(text.substr(bar + 1), may_have_wildcards);
}

/* A folder below another: a name, or one in the target and one in the source. */
bool is_folder_name(View text)
{
    const auto names = split(text, ':');

    return names.size() <= 2 && std::all_of(names.begin(), names.end(), [](const std::wstring &name) { return name == L"." || is_file_name(name, false); });
}

/* Brackets without a partner are text; what refers to a file or component has to be a name. */
bool is_formatted(View text)
{
    for (size_t open = text.find('['); open != View::npos; open = text.find('[', open + 1))
    {
        size_t end = text.find_first_of(L"[]", open + 1);
        if (end != View::npos && text[end] == ']' && has_any_of(text.substr(open + 1, 1), L"#$!") &&
            !is_identifier(text.substr(open + 2, end - open - 2)))
            return false;
    }
    return true;
}

/* A full path may begin with a property. */
bool is_path(View text)
{
    bool is_full = text[0] == '[' || text.substr(0, 2) == L"\\\\" || (text.size() >= 2 && is_letter_or_underscore(text[0]) && text[1] == ':');

    return is_full && !has_any_of(text, L"<>\"|*?") && is_formatted(text);
}

/* Also a relative one of a single name, which may be a short and a long one. */
bool is_any_path(View text)
{
    return is_path(text) || (text.find('|') == View::npos ? !has_any_of(text, L"<>\"*?") && is_formatted(text) : is_file_name(text, false));
}

bool has_case(View text, int (*is_other_case)(wint_t))
{
    return std::none_of(text.begin(), text.end(), is_other_case);
}

}

ValueRules::ValueRules(const Database &the_database, std::function<bool(const std::wstring &)> condition)
    : database(the_database), is_condition(std::move(condition))
{
    const auto table = database.find(L"_Validation");
    if (!table)
        return;
    for (const auto &row : table->rows)
    {
        const auto cell = [&](const wchar_t *name)
        {
            int column = table->find_column(name);
            return column < 0 ? Value() : row->values[column];
        };
        const Value key_column = cell(L"KeyColumn");
        /* "@" is a Y of columns that are localizable. */
        rules[{text_of(cell(L"Table")), text_of(cell(L"Column"))}] = {
            text_of(cell(L"Nullable")) != L"N", cell(L"MinValue"), cell(L"MaxValue"), list(cell(L"KeyTable")), list(cell(L"Set")),
            is_null(key_column) ? 0 : std::get<int>(key_column), text_of(cell(L"Category")),
        };
    }
}

MSIDBERROR ValueRules::check(const Table &table, const Row &row, int column_index) const
{
    const Column &column = table.columns[column_index];
    const Value &value = row.values[column_index];
    const auto found = rules.find({table.name, column.name});

    if (found == rules.end())
        return MSIDBERROR_MISSINGDATA;
    const Rule &rule = found->second;
    if (MSIDBERROR error = check_rule(rule); error != MSIDBERROR_NOERROR)
        return error;
    if (column.is_key && column.is_localizable)
        return MSIDBERROR_BADLOCALIZEATTRIB;
    if (is_null(value))
        return rule.is_nullable ? MSIDBERROR_NOERROR : MSIDBERROR_REQUIRED;
    if (column.type == ColumnType::stream || std::find(rule.set.begin(), rule.set.end(), text_of(value)) != rule.set.end())
        return MSIDBERROR_NOERROR;

    if (!rule.key_tables.empty() && rule.key_column)
    {
        /* The version of a companion file is a key of File; others of these categories may be something else as well. */
        const bool may_be_something_else = rule.category == L"Version" || rule.category == L"Formatted" || rule.category == L"Language";
        const bool is_known = std::any_of(rule.key_tables.begin(), rule.key_tables.end(),
            [&](const std::wstring &key_table) { return is_key(key_table, rule.key_column, value); });
        if (!is_known && !may_be_something_else)
            return MSIDBERROR_BADLINK;
        if (is_known && may_be_something_else)
            return MSIDBERROR_NOERROR;
    }

    if (const auto *text = std::get_if<std::wstring>(&value))
    {
        if (column.width && text->size() > static_cast<size_t>(column.width))
            return MSIDBERROR_STRINGOVERFLOW;
        if (!rule.category.empty())
            return check_category(rule, table, row, *text);
        return rule.set.empty() ? MSIDBERROR_NOERROR : MSIDBERROR_NOTINSET;
    }
    if (!is_null(rule.minimum) && value < rule.minimum)
        return MSIDBERROR_UNDERFLOW;
    if (!is_null(rule.maximum) && value > rule.maximum)
        return MSIDBERROR_OVERFLOW;
    return rule.set.empty() || !is_null(rule.minimum) || !is_null(rule.maximum) ? MSIDBERROR_NOERROR : MSIDBERROR_NOTINSET;
}

/* Whether the row of _Validation itself makes sense. */
MSIDBERROR ValueRules::check_rule(const Rule &rule) const
{
    static const std::array known{
        L"AnyPath", L"Binary", L"Cabinet", L"Condition", L"CustomSource", L"DefaultDir", L"DoubleInteger", L"Filename", L"Formatted",
        L"FormattedSDDLText", L"Guid", L"Identifier", L"Integer", L"KeyFormatted", L"Language", L"LowerCase", L"Path", L"Paths",
        L"Property", L"RegPath", L"Shortcut", L"Template", L"Text", L"Time/Date", L"UpperCase", L"Version", L"WildCardFilename",
    };

    if (!rule.category.empty() && std::find(known.begin(), known.end(), rule.category) == known.end())
        return MSIDBERROR_BADCATEGORY;
    if (!is_null(rule.minimum) && !is_null(rule.maximum) && rule.minimum > rule.maximum)
        return MSIDBERROR_BADMAXMINVALUES;
    return MSIDBERROR_NOERROR;
}

bool ValueRules::is_key(const std::wstring &name, int column, const Value &value) const
{
    const auto table = database.find(name);

    return table && column <= static_cast<int>(table->columns.size()) && std::any_of(table->rows.begin(), table->rows.end(),
        [&](const std::shared_ptr<Row> &row) { return row->values[column - 1] == value; });
}

/* The type says which table has the source ("Summary List of All Custom Action Types"); a property may come at run time. */
bool ValueRules::is_custom_source(const Table &table, const Row &row, const std::wstring &text) const
{
    const int type_column = table.find_column(L"Type");

    if (!is_identifier(text))
        return false;
    if (type_column < 0)
        return true;
    const auto *type = std::get_if<int>(&row.values[type_column]);
    switch (type ? *type & 0x3F : -1)
    {
    case 1: case 2: case 5: case 6:
        return is_key(L"Binary", 1, text);
    case 17: case 18: case 21: case 22:
        return is_key(L"File", 1, text);
    case 34: case 35:
        return is_key(L"Directory", 1, text);
    default:
        return true;
    }
}

MSIDBERROR ValueRules::check_category(const Rule &rule, const Table &table, const Row &row, const std::wstring &text) const
{
    const auto unless = [](bool is_good, MSIDBERROR error) { return is_good ? MSIDBERROR_NOERROR : error; };
    const std::wstring &category = rule.category;

    if (category == L"Identifier")
    {
        /* A list, although its category is that of one name. */
        const bool is_list = table.name == L"_Validation";
        const auto names = is_list ? split(text, ';') : std::vector{text};
        return unless(std::all_of(names.begin(), names.end(), is_identifier), MSIDBERROR_BADIDENTIFIER);
    }
    if (category == L"CustomSource")
        return unless(is_custom_source(table, row, text), MSIDBERROR_BADCUSTOMSOURCE);
    if (category == L"Property")
        return unless(is_identifier(text[0] == '%' ? text.substr(1) : text), MSIDBERROR_BADPROPERTY);
    if (category == L"UpperCase")
        return unless(has_case(text, iswlower), MSIDBERROR_BADCASE);
    if (category == L"LowerCase")
        return unless(has_case(text, iswupper), MSIDBERROR_BADCASE);
    if (category == L"Guid")
        return is_guid(text) ? unless(has_case(text, iswlower), MSIDBERROR_BADCASE) : MSIDBERROR_BADGUID;
    if (category == L"Version")
        return unless(are_numbers(text, '.', 4), MSIDBERROR_BADVERSION);
    if (category == L"Language")
        return unless(are_numbers(text, ',', SIZE_MAX), MSIDBERROR_BADLANGUAGE);
    if (category == L"Filename")
        return unless(is_file_name(text, false), MSIDBERROR_BADFILENAME);
    if (category == L"WildCardFilename")
        return unless(is_file_name(text, true), MSIDBERROR_BADWILDCARD);
    if (category == L"DefaultDir")
    {
        const int parent = table.find_column(L"Directory_Parent");
        const bool is_root = parent >= 0 && is_null(row.values[parent]);
        return unless(is_root ? is_identifier(text) : is_folder_name(text), MSIDBERROR_BADDEFAULTDIR);
    }
    if (category == L"Condition")
        return unless(is_condition(text), MSIDBERROR_BADCONDITION);
    if (category == L"RegPath")
        return unless(text.front() != '\\' && text.back() != '\\' && is_formatted(text), MSIDBERROR_BADREGPATH);
    if (category == L"Cabinet")
        return unless(text[0] == '#' ? is_identifier(text.substr(1)) : is_short_name(text, false), MSIDBERROR_BADCABINET);
    if (category == L"Shortcut")
        return unless(text.find('[') == std::wstring::npos ? is_key(L"Feature", 1, text) : is_formatted(text), MSIDBERROR_BADSHORTCUT);
    if (category == L"Path")
        return unless(is_path(text), MSIDBERROR_BADPATH);
    if (category == L"Paths")
    {
        const auto paths = split(text, ';');
        return unless(std::all_of(paths.begin(), paths.end(), [](const std::wstring &path) { return !path.empty() && is_path(path); }), MSIDBERROR_BADPATH);
    }
    if (category == L"AnyPath")
        return unless(is_any_path(text), MSIDBERROR_BADPATH);
    if (category == L"Template")
        return unless(is_formatted(text), MSIDBERROR_BADTEMPLATE);
    if (category == L"Formatted" || category == L"KeyFormatted")
        return unless(is_formatted(text), MSIDBERROR_BADFORMATTED);
    return MSIDBERROR_NOERROR; /* Text, Binary, and others that nothing is said of */
}
