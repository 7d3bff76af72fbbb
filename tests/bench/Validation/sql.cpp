#include "sql.h"
#include <cwctype>
#include <wchar.h>

namespace
{

struct Token
{
    enum class Kind { end, word, name, text, number, sign } kind;
    std::wstring text;
};

class Scanner
{
public:
    explicit Scanner(std::wstring_view sql) : rest(sql) {}

    Token next()
    {
        rest.remove_prefix(std::min(rest.find_first_not_of(L" \t\r\n"), rest.size()));
        if (rest.empty())
            return {Token::Kind::end, L""};
        if (rest[0] == '`')
            return {Token::Kind::name, quoted('`')};
        if (rest[0] == '\'')
            return {Token::Kind::text, quoted('\'')};
        if (iswdigit(rest[0]) || (rest[0] == '-' && rest.size() > 1 && iswdigit(rest[1])))
            return {Token::Kind::number, take_while([](wchar_t letter) { return iswdigit(letter) != 0; }, 1)};
        if (iswalpha(rest[0]) || rest[0] == '_')
        {
            std::wstring word = take_while([](wchar_t letter) { return iswalnum(letter) || letter == '_'; }, 1);

            /* One evaluator asks for `Component`.Attributes`. */
            if (!rest.empty() && rest[0] == '`')
                rest.remove_prefix(1);
            return {Token::Kind::word, word};
        }
        bool is_pair = rest.substr(0, 2) == L"<>" || rest.substr(0, 2) == L"<=" || rest.substr(0, 2) == L">=";
        return {Token::Kind::sign, take(is_pair ? 2 : 1)};
    }

private:
    std::wstring take(size_t length)
    {
        std::wstring text(rest.substr(0, length));

        rest.remove_prefix(length);
        return text;
    }

    template <typename Test> std::wstring take_while(Test test, size_t from)
    {
        while (from < rest.size() && test(rest[from]))
            from++;
        return take(from);
    }

    std::wstring quoted(wchar_t quote)
    {
        size_t end = rest.find(quote, 1);

        if (end == std::wstring_view::npos)
            throw SqlError("a quote does not end");
        std::wstring text = take(end + 1);
        return text.substr(1, text.size() - 2);
    }

    std::wstring_view rest;
};

class Parser
{
public:
    explicit Parser(std::wstring_view sql) : scanner(sql) { advance(); }

    Statement statement()
    {
        Statement result = any_statement();

        if (token.kind != Token::Kind::end)
            throw SqlError("something follows the statement");
        return result;
    }

private:
    void advance() { token = scanner.next(); }

    bool accept_word(const wchar_t *word)
    {
        if (token.kind != Token::Kind::word || _wcsicmp(token.text.c_str(), word) != 0)
            return false;
        advance();
        return true;
    }

    bool accept_sign(const wchar_t *sign)
    {
        if (token.kind != Token::Kind::sign || token.text != sign)
            return false;
        advance();
        return true;
    }

    void expect_word(const wchar_t *word)
    {
        if (!accept_word(word))
            throw SqlError("a keyword is missing");
    }

    void expect_sign(const wchar_t *sign)
    {
        if (!accept_sign(sign))
            throw SqlError("a sign is missing");
    }

    std::wstring name()
    {
        if (token.kind != Token::Kind::name && token.kind != Token::Kind::word)
            throw SqlError("a name is missing");
        std::wstring result = token.text;
        advance();
        return result;
    }

    int number()
    {
        if (token.kind != Token::Kind::number)
            throw SqlError("a number is missing");
        int result = _wtoi(token.text.c_str());
        advance();
        return result;
    }

    /* One or more of what an item reads, with commas between. */
    template <typename Item> void list(Item item)
    {
        do
            item();
        while (accept_sign(L","));
    }

    ColumnName column_name()
    {
        std::wstring first = name();

        return accept_sign(L".") ? ColumnName{first, name()} : ColumnName{L"", first};
    }

    Operand operand()
    {
        if (token.kind == Token::Kind::number)
            return Value(number());
        if (token.kind == Token::Kind::text)
        {
            Value text = text_value(token.text);
            advance();
            return text;
        }
        if (accept_sign(L"?"))
            return Marker{++markers};
        if (accept_word(L"NULL"))
            return Value();
        return column_name();
    }

    Condition comparison()
    {
        static const struct { const wchar_t *sign; Comparison comparison; } signs[] = {
            {L"=", Comparison::equal}, {L"<>", Comparison::unequal}, {L"<", Comparison::less},
            {L">", Comparison::greater}, {L"<=", Comparison::at_most}, {L">=", Comparison::at_least},
        };

        if (accept_sign(L"("))
        {
            Condition inner = condition();
            expect_sign(L")");
            return inner;
        }
        Operand left = operand();
        if (accept_word(L"IS"))
        {
            Comparison test = accept_word(L"NOT") ? Comparison::is_not_null : Comparison::is_null;
            expect_word(L"NULL");
            return {Condition::Kind::comparison, test, left, Value(), {}};
        }
        for (const auto &candidate : signs)
            if (accept_sign(candidate.sign))
                return {Condition::Kind::comparison, candidate.comparison, left, operand(), {}};
        throw SqlError("a comparison is missing");
    }

    /* Parts that a word joins. */
    template <typename Part> Condition joined(const wchar_t *word, Condition::Kind kind, Part part)
    {
        Condition first = part();

        if (!accept_word(word))
            return first;
        Condition result{kind, Comparison::equal, Value(), Value(), {first}};
        do
            result.parts.push_back(part());
        while (accept_word(word));
        return result;
    }

    Condition condition()
    {
        return joined(L"OR", Condition::Kind::any, [&]
        {
            return joined(L"AND", Condition::Kind::all, [&] { return comparison(); });
        });
    }

    std::optional<Condition> where()
    {
        return accept_word(L"WHERE") ? std::optional(condition()) : std::nullopt;
    }

    ColumnType column_type(int &width)
    {
        width = 2;
        if (accept_word(L"SHORT") || accept_word(L"INT") || accept_word(L"INTEGER"))
            return ColumnType::number;
        if (accept_word(L"LONG"))
        {
            width = 4;
            return ColumnType::number;
        }
        width = 0;
        if (accept_word(L"OBJECT"))
            return ColumnType::stream;
        if (accept_word(L"CHAR") || accept_word(L"CHARACTER"))
        {
            if (accept_sign(L"("))
            {
                width = number();
                expect_sign(L")");
            }
            return ColumnType::text;
        }
        expect_word(L"LONGCHAR");
        return ColumnType::text;
    }

    Column column_definition()
    {
        Column column{name(), ColumnType::text, 0, true, false, false, false};

        column.type = column_type(column.width);
        if (accept_word(L"NOT"))
        {
            expect_word(L"NULL");
            column.is_nullable = false;
        }
        /* In either order. */
        for (;;)
        {
            if (accept_word(L"TEMPORARY"))
                column.is_temporary = true;
            else if (accept_word(L"LOCALIZABLE"))
                column.is_localizable = true;
            else
                return column;
        }
    }

    Statement any_statement()
    {
        if (accept_word(L"SELECT"))
            return select();
        if (accept_word(L"UPDATE"))
            return update();
        if (accept_word(L"DELETE"))
        {
            expect_word(L"FROM");
            std::wstring table = name();
            return Delete{table, where()};
        }
        if (accept_word(L"INSERT"))
            return insert();
        if (accept_word(L"CREATE"))
            return create();
        if (accept_word(L"DROP"))
        {
            expect_word(L"TABLE");
            return DropTable{name()};
        }
        expect_word(L"ALTER");
        return alter();
    }

    Select select()
    {
        Select result{};

        result.is_distinct = accept_word(L"DISTINCT");
        if (!accept_sign(L"*"))
            list([&] { result.columns.push_back(operand()); });
        expect_word(L"FROM");
        list([&] { result.tables.push_back(name()); });
        result.condition = where();
        if (accept_word(L"ORDER"))
        {
            expect_word(L"BY");
            list([&] { result.order.push_back(column_name()); });
        }
        return result;
    }

    Update update()
    {
        Update result{};

        list([&] { result.tables.push_back(name()); });
        expect_word(L"SET");
        list([&]
        {
            ColumnName column = column_name();
            expect_sign(L"=");
            result.assignments.push_back({column, operand()});
        });
        result.condition = where();
        return result;
    }

    Insert insert()
    {
        Insert result{};
        std::vector<Operand> values;

        expect_word(L"INTO");
        result.table = name();
        expect_sign(L"(");
        list([&] { result.assignments.push_back({column_name(), Value()}); });
        expect_sign(L")");
        expect_word(L"VALUES");
        expect_sign(L"(");
        list([&] { values.push_back(operand()); });
        expect_sign(L")");
        accept_word(L"TEMPORARY");
        if (values.size() != result.assignments.size())
            throw SqlError("columns and values differ in number");
        for (size_t i = 0; i < values.size(); i++)
            result.assignments[i].value = values[i];
        return result;
    }

    CreateTable create()
    {
        CreateTable result{};

        expect_word(L"TABLE");
        /* What an evaluator creates is its own. */
        result.table.is_temporary = true;
        result.table.name = name();
        expect_sign(L"(");
        list([&] { result.table.columns.push_back(column_definition()); });
        expect_word(L"PRIMARY");
        expect_word(L"KEY");
        list([&]
        {
            int key = result.table.find_column(name());
            if (key < 0)
                throw SqlError("the primary key is no column");
            result.table.columns[key].is_key = true;
        });
        expect_sign(L")");
        accept_word(L"HOLD");
        return result;
    }

    Statement alter()
    {
        expect_word(L"TABLE");
        std::wstring table = name();

        if (accept_word(L"HOLD") || accept_word(L"FREE"))
            return HoldOrFree{table};
        expect_word(L"ADD");
        AddColumn result{table, column_definition()};
        accept_word(L"HOLD");
        if (!result.column.is_temporary)
            throw SqlError("only temporary columns can be added");
        return result;
    }

    Scanner scanner;
    Token token;
    int markers = 0;
};

}

Statement parse_sql(std::wstring_view sql)
{
    return Parser(sql).statement();
}
