; The installer for Windows, made by Inno Setup 6.3 or newer:
;   iscc /DAppVersion=0.1.0 installers\windows\ict-desktop.iss
; By default it takes the folder that `dev.py dist` built on Windows. The portable folder goes in as well:
;   iscc /DAppVersion=0.1.0 /DSourceDir=..\..\dist\ict-desktop-windows installers\windows\ict-desktop.iss
; It installs for the person who starts it, asks for no administrator and for no path. What the program writes lies
; elsewhere (%LOCALAPPDATA%\ict-desktop and Documents) and is nothing this script knows of.

#ifndef AppVersion
  #error Say the version: /DAppVersion=0.1.0
#endif
#ifndef SourceDir
  #define SourceDir "..\..\dist\ict-desktop"
#endif
#ifndef IconFile
  #define IconFile "..\..\dist\work\icons\ict-desktop.ico"
#endif
#ifndef OutputDir
  #define OutputDir "..\..\dist"
#endif

#define Title "Hồ sơ Ban Chỉ đạo CNTT"
#define Program "ict-desktop.exe"
#define FileType "ICTDesktop.HoSo"
#define ArchiveType "ICTDesktop.GoiChuyenMay"
#define AppUserModelID "ICTDesktop.HoSoBanChiDao"

[Setup]
AppId={{6E0E3A52-3E0B-4C0A-9A55-6C2B7C1D7A41}
AppName={#Title}
AppVersion={#AppVersion}
AppVerName={#Title} {#AppVersion}
AppPublisher=ICT Desktop
VersionInfoVersion={#AppVersion}
VersionInfoDescription={#Title}
DefaultDirName={localappdata}\Programs\ict-desktop
DisableDirPage=yes
DisableProgramGroupPage=yes
DisableReadyPage=yes
PrivilegesRequired=lowest
MinVersion=10.0.17763
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
ChangesAssociations=yes
CloseApplications=yes
CloseApplicationsFilter=*.exe,*.dll,*.pyd
RestartApplications=no
SetupIconFile={#IconFile}
UninstallDisplayIcon={app}\{#Program}
UninstallDisplayName={#Title}
OutputDir={#OutputDir}
OutputBaseFilename=ict-desktop-{#AppVersion}-setup
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
ShowLanguageDialog=no

[Languages]
Name: "vi"; MessagesFile: "compiler:Default.isl,vietnamese.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"

[InstallDelete]
; An update leaves no module of the version before it.
Type: filesandordirs; Name: "{app}\lib"

[Files]
Source: "{#SourceDir}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\{#Title}"; Filename: "{app}\{#Program}"; AppUserModelID: "{#AppUserModelID}"
Name: "{autodesktop}\{#Title}"; Filename: "{app}\{#Program}"; AppUserModelID: "{#AppUserModelID}"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\.ict"; ValueType: string; ValueData: "{#FileType}"; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\.ict\OpenWithProgids"; ValueType: string; ValueName: "{#FileType}"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\{#FileType}"; ValueType: string; ValueData: "{cm:FileOfTheProgram}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\{#FileType}"; ValueType: string; ValueName: "AppUserModelID"; ValueData: "{#AppUserModelID}"
Root: HKA; Subkey: "Software\Classes\{#FileType}\DefaultIcon"; ValueType: string; ValueData: "{app}\{#Program},0"
Root: HKA; Subkey: "Software\Classes\{#FileType}\shell\open\command"; ValueType: string; ValueData: """{app}\{#Program}"" ""%1"""
Root: HKA; Subkey: "Software\Classes\.ictz"; ValueType: string; ValueData: "{#ArchiveType}"; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\.ictz\OpenWithProgids"; ValueType: string; ValueName: "{#ArchiveType}"; ValueData: ""; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\{#ArchiveType}"; ValueType: string; ValueData: "{cm:ArchiveOfTheProgram}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\{#ArchiveType}"; ValueType: string; ValueName: "AppUserModelID"; ValueData: "{#AppUserModelID}"
Root: HKA; Subkey: "Software\Classes\{#ArchiveType}\DefaultIcon"; ValueType: string; ValueData: "{app}\{#Program},0"
Root: HKA; Subkey: "Software\Classes\{#ArchiveType}\shell\open\command"; ValueType: string; ValueData: """{app}\{#Program}"" ""%1"""

[Run]
Filename: "{app}\{#Program}"; Description: "{cm:LaunchProgram,{#Title}}"; Flags: nowait postinstall skipifsilent

[UninstallDelete]
; Only what Python may have written beside the program's own modules.
Type: filesandordirs; Name: "{app}\lib"

[Code]
function InitializeUninstall(): Boolean;
begin
  Result := True;
  while Result and CheckForMutexes('{#AppUserModelID}') do
    Result := SuppressibleMsgBox(CustomMessage('StillOpen'), mbError, MB_RETRYCANCEL, IDCANCEL) = IDRETRY;
end;
