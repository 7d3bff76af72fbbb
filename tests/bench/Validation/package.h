/* Reading of MSI databases, which Wine's Windows Installer opens, and to which it applies transforms. */
#pragma once
#include "database.h"
#include <windows.h>
#include <msiquery.h>
#include <utility>

/* What could not be read, and Windows' error. */
struct PackageError
{
    explicit PackageError(std::wstring what) : message(std::move(what)) {}
    PackageError(const std::wstring &what, UINT error) : message(what + L": error " + std::to_wstring(error)) {}

    std::wstring message;
};

/* A handle of Windows Installer. */
class Handle
{
public:
    explicit Handle(MSIHANDLE handle) : handle(handle) {}
    Handle(Handle &&other) : handle(std::exchange(other.handle, 0)) {}
    ~Handle()
    {
        if (handle)
            MsiCloseHandle(handle);
    }
    operator MSIHANDLE() const { return handle; }

private:
    MSIHANDLE handle;
};

/* Opens a database for reading. Throws PackageError. */
Handle open_package(const std::wstring &path);

/* Applies a transform that is inside of the package to what is read of it. Throws PackageError. */
void apply_transform(MSIHANDLE package, const std::wstring &path, const std::wstring &transform);

/* Opens a copy and makes changes in it, without writing them. changes: a text in UTF-8; each line is a statement of
 * Windows Installer's SQL, in which ? stands for some stream, or "summary NUMBER VALUE", a property of the summary
 * information. Throws PackageError. */
Handle open_changed_package(const std::wstring &path, const std::wstring &changes);

/* Opens a view and executes it. Throws PackageError. */
Handle query(MSIHANDLE source, const std::wstring &sql);

/* The next row of a view; 0 after the last one. */
Handle fetch(MSIHANDLE view);

/* Adds tables and rows, except rows whose key is there already: read after the package, the cube is merged into it. */
void read_tables(MSIHANDLE source, Database &database, const std::wstring &except = L"");

/* Adds _Streams and _Storages. */
void read_streams(MSIHANDLE source, Database &database);

/* Writes a stream of the table Binary into a file. Throws PackageError. */
void extract_binary(MSIHANDLE source, const std::wstring &name, const std::wstring &path);
