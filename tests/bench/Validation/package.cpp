#include "package.h"
#include "evaluation.h"
#include <msidefs.h>
#include <objbase.h>
#include <sstream>
#include <stdio.h>

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

std::wstring read_utf8(const std::wstring &path)
{
    std::string bytes;
    FILE *file = _wfopen(path.c_str(), L"rb");

    check(file ? ERROR_SUCCESS : ERROR_FILE_NOT_FOUND, path);
    for (int byte; (byte = fgetc(file)) != EOF;)
        bytes += static_cast<char>(byte);
    fclose(file);
    std::wstring text(MultiByteToWideChar(CP_UTF8, 0, bytes.data(), bytes.size(), nullptr, 0), 0);
    MultiByteToWideChar(CP_UTF8, 0, bytes.data(), bytes.size(), text.data(), text.size());
    return text;
}

void change_summary(MSIHANDLE database, int property, const std::wstring &value)
{
    const bool is_number = property == PID_PAGECOUNT || property == PID_WORDCOUNT || property == PID_SECURITY;
    MSIHANDLE information;

    check(MsiGetSummaryInformationW(database, nullptr, 20, &information), L"the summary information");
    const Handle opened(information);
    check(MsiSummaryInfoSetPropertyW(information, property, is_number ? VT_I4 : VT_LPSTR, _wtoi(value.c_str()), nullptr, value.c_str()), value);
    check(MsiSummaryInfoPersist(information), value);
}

void change(MSIHANDLE database, const std::wstring &sql, const std::wstring &stream)
{
    MSIHANDLE view;
    const Handle record(MsiCreateRecord(1));

    check(MsiDatabaseOpenViewW(database, sql.c_str(), &view), sql);
    const Handle opened(view);
    check(MsiRecordSetStreamW(record, 1, stream.c_str()), stream);
    check(MsiViewExecute(view, sql.find('?') == std::wstring::npos ? 0 : record), sql);
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

Handle open_package(const std::wstring &path)
{
    MSIHANDLE database;

    check(MsiOpenDatabaseW(path.c_str(), MSIDBOPEN_READONLY, &database), path + L" can't be opened as a database of Windows Installer");
    return Handle(database);
}

void apply_transform(MSIHANDLE package, const std::wstring &path, const std::wstring &transform)
{
    const std::wstring file = extract_transform(path, transform);

    check(MsiDatabaseApplyTransformW(package, file.c_str(), 0), path + L" does not take its transform " + transform);
}

Handle open_changed_package(const std::wstring &path, const std::wstring &changes)
{
    const std::wstring copy = temporary_file(L"changed.msi");
    MSIHANDLE database;

    check(CopyFileW(path.c_str(), copy.c_str(), FALSE) ? ERROR_SUCCESS : GetLastError(), path);
    check(MsiOpenDatabaseW(copy.c_str(), MSIDBOPEN_TRANSACT, &database), path + L" can't be opened as a database of Windows Installer");
    Handle result(database);
    std::wistringstream lines(read_utf8(changes));
    for (std::wstring line; std::getline(lines, line);)
    {
        int property, start;
        if (swscanf(line.c_str(), L"summary %d %n", &property, &start) == 1)
            change_summary(database, property, line.substr(start));
        else
            change(database, line, path);
    }
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
