@echo off
rem build.cmd        builds the release edition: CloudProvisioningBootstrapper.exe, Prerequisites.msi, PrereqCheck.zip and CloudProvisioningBootstrapper.cdx.json in artifacts\release (WiX 5.0.2)
rem build.cmd test   builds it, then runs the unit tests
rem
rem For Windows with the .NET SDK that global.json names. Linux: build.sh. What happened is in artifacts\*.binlog.
rem Signed when the environment variable SigningThumbprint or SigningCommand is set: docs\releasing.md.
setlocal
cd /d "%~dp0"

if not "%~1"=="" if /i not "%~1"=="test" (
    echo build.cmd: '%~1' is not known. Allowed: nothing, or test. 1>&2
    exit /b 2
)

echo == Restore
dotnet restore installer\bundle\Bundle.wixproj -nologo -binaryLogger:artifacts\restore.binlog || exit /b 1

rem From scratch, so that nothing of a signed build is left in an unsigned one. No terminal logger: it would hide "NOT SIGNED".
echo == Build
if exist artifacts\release rmdir /s /q artifacts\release || exit /b 1
dotnet build installer\bundle\Bundle.wixproj --configuration Release --no-restore --no-incremental --nologo -terminalLogger:off -binaryLogger:artifacts\build.binlog || exit /b 1
mkdir artifacts\release || exit /b 1
copy /y installer\bundle\bin\Release\CloudProvisioningBootstrapper.exe artifacts\release\ || exit /b 1
copy /y installer\package\bin\Release\Prerequisites.msi artifacts\release\ || exit /b 1
dotnet run --project installer\ReleaseZip --configuration Release -- customactions\PrereqCheck\bin\Release\PrereqCheck artifacts\release\PrereqCheck.zip || exit /b 1

echo == Bill of materials
dotnet run --project installer\BillOfMaterials --configuration Release -- artifacts\release ^
    installer\package\obj\project.assets.json installer\bundle\obj\project.assets.json customactions\CustomActions\obj\project.assets.json ^
    customactions\PrereqCheck\obj\project.assets.json || exit /b 1

if /i "%~1"=="test" (
    echo == Test
    dotnet test tests\Prerequisites.Tests --configuration Release --nologo -binaryLogger:artifacts\test-prerequisites.binlog || exit /b 1
    dotnet test tests\CustomActions.Tests --configuration Release --nologo -binaryLogger:artifacts\test-custom-actions.binlog || exit /b 1
    rem The same tests of the net45 assemblies, on the .NET Framework of this machine.
    tests\Prerequisites.Tests\bin\Release\net462\Prerequisites.Tests.exe || exit /b 1
    tests\CustomActions.Tests\bin\Release\net462\CustomActions.Tests.exe || exit /b 1
)
