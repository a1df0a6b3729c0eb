; The installer for Windows, compiled by "python build/make.py installer" with warnings as errors.
;
;   /S          silent: asks nothing, shows nothing
;   /AllUsers   for all users of the computer; needs an administrator
;   /D=FOLDER   another folder; the last argument, without quotation marks
;
; Exit codes: 0 done, 1 cancelled, 2 failed, 5 the program is running, 6 a newer version is
; installed, 7 an administrator is needed, 8 already installed for all users, 9 not enough space,
; 10 this Windows is too old. Data lie in %LOCALAPPDATA%\PatuhJamsos; nothing here touches them.

Target amd64-unicode
!include MUI2.nsh
!include LogicLib.nsh
!include FileFunc.nsh
!include WordFunc.nsh
!include WinVer.nsh

!define NAME "Patuh Jamsos"
!define PROGRAM "PatuhJamsos.exe"
!define TWIN "patuh-jamsos-cli.exe"
; Never changed: by this key every later version finds the one before it.
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\PatuhJamsos"
!define PATHS_KEY "Software\Microsoft\Windows\CurrentVersion\App Paths"
!define DATA_TYPE "PatuhJamsos.Data"
!define DATA_ENDING ".patuh"
!define PDF_TYPE "PatuhJamsos.Declaration"
!define OLDEST_BUILD 17763 ; Windows 10 1809, the oldest that Qt supports

Name "${NAME}"
OutFile "${OUTFILE}"
!ifdef QUICK
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
!endif
RequestExecutionLevel user
ManifestDPIAware true
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "FileDescription" "${NAME}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "CompanyName" "Patuh Jamsos contributors"
VIAddVersionKey "LegalCopyright" "MIT"

!ifdef SIGN
  !finalize `${SIGN} "%1"` = 0
  !uninstfinalize `${SIGN} "%1"` = 0
!endif

Var AllUsers ; 1 or empty
Var OldFolder
Var OldVersion
Var DataFolder

!define MUI_ICON "${MARK}"
!define MUI_UNICON "${MARK}"
!define MUI_ABORTWARNING
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_LICENSE "${LICENCE}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_FUNCTION StartProgram
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(DataStays)"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!define MUI_FINISHPAGE_TEXT "$(DataStays)"
!insertmacro MUI_UNPAGE_FINISH

; The first language is the one for every other language of Windows.
!insertmacro MUI_LANGUAGE "Indonesian"
!insertmacro MUI_LANGUAGE "English"

!macro Text ID INDONESIAN ENGLISH
  LangString ${ID} ${LANG_INDONESIAN} "${INDONESIAN}"
  LangString ${ID} ${LANG_ENGLISH} "${ENGLISH}"
!macroend
!insertmacro Text Running \
  "${NAME} sedang berjalan (mungkin di sesi pengguna lain). Simpan pekerjaan Anda, tutup program itu, lalu coba lagi." \
  "${NAME} is running (perhaps in another user's session). Save your work, close it, then try again."
!insertmacro Text Newer \
  "Versi $OldVersion sudah terpasang dan lebih baru daripada versi ${VERSION} ini. Berkas data yang baru tidak dapat dibuka oleh versi lama. Hapus dahulu versi yang terpasang bila Anda memang memerlukan versi lama." \
  "Version $OldVersion is installed and newer than this version ${VERSION}. An older version cannot open newer data. Remove the installed version first if you really need the older one."
!insertmacro Text NeedsAdministrator \
  "Pemasangan untuk semua pengguna memerlukan hak administrator. Jalankan kembali sebagai administrator, atau pasang tanpa /AllUsers hanya untuk Anda." \
  "Installing for all users needs an administrator. Start it again as administrator, or install without /AllUsers for yourself only."
!insertmacro Text AlreadyForAll \
  "${NAME} sudah terpasang untuk semua pengguna komputer ini. Mintalah bagian TI memperbaruinya dengan /AllUsers." \
  "${NAME} is already installed for all users of this computer. Ask your IT department to upgrade it with /AllUsers."
!insertmacro Text NoSpace \
  "Ruang kosong di $0 hanya $1 MB, sedangkan ${NAME} memerlukan ${NEEDED_MB} MB. Kosongkan ruang atau pilih drive lain dengan /D=." \
  "Only $1 MB are free on $0, and ${NAME} needs ${NEEDED_MB} MB. Free some space or choose another drive with /D=."
!insertmacro Text OldWindows \
  "${NAME} memerlukan Windows 10 versi 1809 atau yang lebih baru, 64 bit." \
  "${NAME} needs Windows 10 version 1809 or newer, 64 bit."
!insertmacro Text NotRemoved \
  "Sebagian berkas versi lama di $OldFolder tidak dapat diganti karena sedang dipakai. Mulai ulang komputer, lalu jalankan pemasangan ini lagi. Data Anda aman." \
  "Some files of the old version in $OldFolder are in use and cannot be replaced. Restart the computer, then run this installer again. Your data are safe."
!insertmacro Text DataStays \
  "Program akan dihapus. Data, cadangan, dan pengaturan Anda TIDAK dihapus; semuanya tetap di $DataFolder." \
  "The program is removed. Your data, backups and settings are NOT removed; they stay in $DataFolder."
!insertmacro Text DataName "Data ${NAME}" "${NAME} data"
!insertmacro Text PdfName "Deklarasi ${NAME}" "${NAME} declaration"
!insertmacro Text PdfVerb "Periksa deklarasi" "Verify declaration"

!macro Refuse CODE TEXT
  MessageBox MB_OK|MB_ICONSTOP "$(${TEXT})" /SD IDOK
  SetErrorLevel ${CODE}
  Quit
!macroend

; A program that runs, in whatever session, cannot be opened for writing.
!macro IsRunning FOLDER RESULT
  StrCpy ${RESULT} ""
  !insertmacro IsLocked "${FOLDER}\${PROGRAM}" ${RESULT}
  !insertmacro IsLocked "${FOLDER}\${TWIN}" ${RESULT}
!macroend
!macro IsLocked FILE RESULT
  ${If} ${FileExists} "${FILE}"
    ClearErrors
    FileOpen $R9 "${FILE}" a
    ${If} ${Errors}
      StrCpy ${RESULT} 1
    ${Else}
      FileClose $R9
    ${EndIf}
  ${EndIf}
!macroend
!macro WaitUntilClosed FOLDER
  ${Do}
    !insertmacro IsRunning "${FOLDER}" $R8
    ${If} $R8 == ""
      ${Break}
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(Running)" /SD IDCANCEL IDRETRY +3
    SetErrorLevel 5
    Quit
  ${Loop}
!macroend

!macro ReadOptions
  SetRegView 64
  SetShellVarContext current
  StrCpy $DataFolder "$LOCALAPPDATA\PatuhJamsos"
!macroend
!macro ForAllUsers
  UserInfo::GetAccountType
  Pop $0
  ${If} $0 != "Admin"
    !insertmacro Refuse 7 NeedsAdministrator
  ${EndIf}
  SetShellVarContext all
!macroend

Function .onInit
  !insertmacro ReadOptions
  ${IfNot} ${AtLeastWin10}
  ${OrIfNot} ${AtLeastBuild} ${OLDEST_BUILD}
    !insertmacro Refuse 10 OldWindows
  ${EndIf}
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/AllUsers" $1
  ${IfNot} ${Errors}
    StrCpy $AllUsers 1
    Call AskForAdministrator
    !insertmacro ForAllUsers
  ${Else}
    ReadRegStr $0 HKLM "${UNINSTALL_KEY}" "InstallLocation"
    ${If} $0 != ""
      !insertmacro Refuse 8 AlreadyForAll
    ${EndIf}
  ${EndIf}
  Call LookAtOldVersion
  Call ChooseFolder
  Call CheckSpace
FunctionEnd

; Silently only IT's tools call this; a person is asked by Windows.
Function AskForAdministrator
  UserInfo::GetAccountType
  Pop $0
  ${If} $0 != "Admin"
  ${AndIfNot} ${Silent}
    ExecShell "runas" "$EXEPATH" "/AllUsers"
    Quit
  ${EndIf}
FunctionEnd

Function LookAtOldVersion
  ReadRegStr $OldFolder SHCTX "${UNINSTALL_KEY}" "InstallLocation"
  ReadRegStr $OldVersion SHCTX "${UNINSTALL_KEY}" "DisplayVersion"
  ${If} $OldFolder == ""
    Return
  ${EndIf}
  ${VersionCompare} "$OldVersion" "${VERSION}" $0
  ${If} $0 = 1
    !insertmacro Refuse 6 Newer
  ${EndIf}
  !insertmacro WaitUntilClosed "$OldFolder"
FunctionEnd

Function ChooseFolder
  ${If} $INSTDIR != ""
    Return ; by /D=
  ${EndIf}
  ${If} $OldFolder != ""
    StrCpy $INSTDIR $OldFolder
  ${ElseIf} $AllUsers == 1
    StrCpy $INSTDIR "$PROGRAMFILES64\${NAME}"
  ${Else}
    StrCpy $INSTDIR "$LOCALAPPDATA\Programs\${NAME}"
  ${EndIf}
FunctionEnd

Function CheckSpace
  ${GetRoot} "$INSTDIR" $0
  ClearErrors
  ${DriveSpace} "$0\" "/D=F /S=M" $1
  ${IfNot} ${Errors}
  ${AndIf} $1 < ${NEEDED_MB}
    !insertmacro Refuse 9 NoSpace
  ${EndIf}
FunctionEnd

; The old version removes exactly what it brought; the user's own files stay where they are.
Function RemoveOldVersion
  ${IfNot} ${FileExists} "$OldFolder\uninstall.exe"
    Return
  ${EndIf}
  ExecWait '"$OldFolder\uninstall.exe" /S /Upgrade _?=$OldFolder' $0
  ${If} $0 <> 0
    !insertmacro Refuse 2 NotRemoved
  ${EndIf}
  Delete "$OldFolder\uninstall.exe"
  RMDir "$OldFolder"
FunctionEnd

Function StartProgram
  ${If} $AllUsers == 1
    ; By way of the desktop, so that it does not run as administrator.
    Exec '"$WINDIR\explorer.exe" "$INSTDIR\${PROGRAM}"'
  ${Else}
    Exec '"$INSTDIR\${PROGRAM}"'
  ${EndIf}
FunctionEnd

Section
  ${If} $OldFolder != ""
    !insertmacro WaitUntilClosed "$OldFolder"
    Call RemoveOldVersion
  ${EndIf}
  !insertmacro WaitUntilClosed "$INSTDIR"
  !include "${LISTS}/install_files.nsh"
  SetOutPath "$INSTDIR" ; the shortcut starts in it
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}"
  Call Register
  Call Associate
SectionEnd

Function Register
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "Publisher" "Patuh Jamsos contributors"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE_KB}
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1
  WriteRegStr SHCTX "${PATHS_KEY}\${PROGRAM}" "" "$INSTDIR\${PROGRAM}"
  WriteRegStr SHCTX "${PATHS_KEY}\${TWIN}" "" "$INSTDIR\${TWIN}"
FunctionEnd

; Data files are ours. PDF stays with whatever program the user has: we only offer to verify one.
Function Associate
  WriteRegStr SHCTX "Software\Classes\${DATA_ENDING}" "" "${DATA_TYPE}"
  WriteRegStr SHCTX "Software\Classes\${DATA_TYPE}" "" "$(DataName)"
  WriteRegStr SHCTX "Software\Classes\${DATA_TYPE}\DefaultIcon" "" "$INSTDIR\${PROGRAM},0"
  WriteRegStr SHCTX "Software\Classes\${DATA_TYPE}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" open "%1"'
  WriteRegStr SHCTX "Software\Classes\${PDF_TYPE}" "" "$(PdfName)"
  WriteRegStr SHCTX "Software\Classes\${PDF_TYPE}\DefaultIcon" "" "$INSTDIR\${PROGRAM},0"
  WriteRegStr SHCTX "Software\Classes\${PDF_TYPE}\shell\open" "" "$(PdfVerb)"
  WriteRegStr SHCTX "Software\Classes\${PDF_TYPE}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" open "%1"'
  WriteRegStr SHCTX "Software\Classes\.pdf\OpenWithProgids" "${PDF_TYPE}" ""
  ${RefreshShellIcons}
FunctionEnd

Function un.onInit
  !insertmacro ReadOptions
  ReadRegStr $0 HKLM "${UNINSTALL_KEY}" "InstallLocation"
  ${If} $0 == $INSTDIR
    StrCpy $AllUsers 1
    !insertmacro ForAllUsers
  ${EndIf}
  !insertmacro WaitUntilClosed "$INSTDIR"
FunctionEnd

Section Uninstall
  ClearErrors
  !include "${LISTS}/remove_files.nsh"
  ${If} ${Errors}
    SetErrorLevel 2
  ${EndIf}
  !include "${LISTS}/remove_folders.nsh"
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/Upgrade" $1
  ${IfNot} ${Errors}
    Return
  ${EndIf}
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  DeleteRegKey SHCTX "${PATHS_KEY}\${PROGRAM}"
  DeleteRegKey SHCTX "${PATHS_KEY}\${TWIN}"
  DeleteRegKey SHCTX "Software\Classes\${DATA_TYPE}"
  DeleteRegKey SHCTX "Software\Classes\${PDF_TYPE}"
  DeleteRegValue SHCTX "Software\Classes\.pdf\OpenWithProgids" "${PDF_TYPE}"
  ReadRegStr $0 SHCTX "Software\Classes\${DATA_ENDING}" ""
  ${If} $0 == "${DATA_TYPE}"
    DeleteRegKey SHCTX "Software\Classes\${DATA_ENDING}"
  ${EndIf}
  DeleteRegKey SHCTX "${UNINSTALL_KEY}" ; last: until then it counts as installed
  ${un.RefreshShellIcons}
SectionEnd
