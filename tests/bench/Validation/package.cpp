#include "package.h"
#include "evaluation.h"
#include <objbase.h>

namespace
{

/* In the place of a stream's content, which no evaluator reads. */
const wchar_t content[] = L"[Binary Data]";

void check(UINT error, const std::wstring &what)
{
    if (error)
        throw PackageError(what, error);
}

std::wstring temporary_file(const wchar_t *name)
{
    wchar_t folder[MAX_PATH];

    GetTempPathW(ARRAYSIZE(folder), folder);
    return std::wstring(folder) + name;
}

/* A storage inside of the package becomes a file, which MsiDatabaseApplyTransform takes. It keeps its class. */
std::wstring extract_transform(const std::wstring &package, const std::wstring &name)
{
    const std::wstring path = temporary_file(L"transform.mst");
    IStorage *whole = nullptr, *part = nullptr, *file = nullptr;
    HRESULT error = StgOpenStorage(package.c_str(), nullptr, STGM_READ | STGM_SHARE_DENY_WRITE, nullptr, 0, &whole);

    if (!error)
        error = whole->OpenStorage(name.c_str(), nullptr, STGM_READ | STGM_SHARE_EXCLUSIVE, nullptr, 0, &part);
    if (!error)
        error = StgCreateDocfile(path.c_str(), STGM_CREATE | STGM_READWRITE | STGM_SHARE_EXCLUSIVE, 0, &file);
    if (!error)
        error = part->CopyTo(0, nullptr, nullptr, file);
    for (IStorage *storage : {file, part, whole})
        if (storage)
            storage->Release();
    check(error, package + L" has no readable transform " + name);
    return path;
}

Column column_of(const std::wstring &name, const std::wstring &definition)
{
    const wchar_t letter = towlower(definition[0]);
    const ColumnType type = letter == 'v' ? ColumnType::stream : letter == 'i' ? ColumnType::number : ColumnType::text;

    return {name, type, _wtoi(definition.c_str() + 1), letter != definition[0], false, letter == 'l', false};
}

std::vector<Column> read_columns(MSIHANDLE source, const std::wstring &table, MSIHANDLE view)
{
    MSIHANDLE names, definitions, keys;
    std::vector<Column> columns;

    check(MsiViewGetColumnInfo(view, MSICOLINFO_NAMES, &names), table);
    check(MsiViewGetColumnInfo(view, MSICOLINFO_TYPES, &definitions), table);
    check(MsiDatabaseGetPrimaryKeysW(source, table.c_str(), &keys), table);
    for (UINT i = 1; i <= MsiRecordGetFieldCount(names); i++)
        columns.push_back(column_of(field_of(names, i), field_of(definitions, i)));
    /* The keys are the first columns. */
    for (UINT i = 0; i < MsiRecordGetFieldCount(keys); i++)
        columns[i].is_key = true;
    for (MSIHANDLE record : {names, definitions, keys})
        MsiCloseHandle(record);
    return columns;
}

Value read_value(MSIHANDLE record, UINT field, ColumnType type)
{
    if (MsiRecordIsNull(record, field))
        return {};
    switch (type)
    {
    case ColumnType::number:
        return MsiRecordGetInteger(record, field);
    case ColumnType::text:
        return text_value(field_of(record, field));
    default:
        return content;
    }
}

void read_table(MSIHANDLE source, Database &database, const std::wstring &name)
{
    const Handle view = query(source, L"SELECT * FROM `" + name + L"`");
    auto table = database.find(name);

    if (!table)
    {
        database.add({name, false, read_columns(source, name, view), {}});
        table = database.find(name);
    }
    while (const Handle record = fetch(view))
    {
        Row row{std::vector<Value>(table->columns.size()), false};
        for (size_t i = 0; i < table->columns.size() && i < MsiRecordGetFieldCount(record); i++)
            row.values[i] = read_value(record, i + 1, table->columns[i].type);
        table->insert(std::move(row));
    }
}

}

Handle query(MSIHANDLE source, const std::wstring &sql)
{
    MSIHANDLE view;

    check(MsiDatabaseOpenViewW(source, sql.c_str(), &view), sql);
    Handle result(view);
    check(MsiViewExecute(view, 0), sql);
    return result;
}

Handle fetch(MSIHANDLE view)
{
    MSIHANDLE record;

    return Handle(MsiViewFetch(view, &record) ? 0 : record);
}

Handle open_package(const std::wstring &path, const std::wstring &transform)
{
    MSIHANDLE database;

    check(MsiOpenDatabaseW(path.c_str(), MSIDBOPEN_READONLY, &database), path + L" can't be opened as a database of Windows Installer");
    Handle result(database);
    if (!transform.empty())
        check(MsiDatabaseApplyTransformW(database, extract_transform(path, transform).c_str(), 0), path + L" does not take its transform " + transform);
    return result;
}

void read_tables(MSIHANDLE source, Database &database, const std::wstring &except)
{
    const Handle view = query(source, L"SELECT `Name` FROM `_Tables`");

    while (const Handle record = fetch(view))
        if (field_of(record, 1) != except)
            read_table(source, database, field_of(record, 1));
}

void read_streams(MSIHANDLE source, Database &database)
{
    for (const wchar_t *name : {L"_Streams", L"_Storages"})
    {
        Table table{name, false, {{L"Name", ColumnType::text, 62, false, true, false, false}, {L"Data", ColumnType::stream, 0, true, false, false, false}}, {}};
        const Handle view = query(source, std::wstring(L"SELECT `Name` FROM `") + name + L"`");
        while (const Handle record = fetch(view))
            table.insert({{text_value(field_of(record, 1)), content}, false});
        database.add(std::move(table));
    }
}

void extract_binary(MSIHANDLE source, const std::wstring &name, const std::wstring &path)
{
    const Handle view = query(source, L"SELECT `Data` FROM `Binary` WHERE `Name`='" + name + L"'");
    const Handle record = fetch(view);
    const HANDLE file = CreateFileW(path.c_str(), GENERIC_WRITE, 0, nullptr, CREATE_ALWAYS, 0, nullptr);
    char buffer[65536];
    DWORD length, written;

    check(file == INVALID_HANDLE_VALUE ? GetLastError() : ERROR_SUCCESS, path);
    do
    {
        length = sizeof buffer;
        check(MsiRecordReadStream(record, 1, buffer, &length), name);
        WriteFile(file, buffer, length, &written, nullptr);
    } while (length);
    CloseHandle(file);
}
