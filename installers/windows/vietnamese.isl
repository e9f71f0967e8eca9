; What the installer says, in Vietnamese. Inno Setup's own English stands for what is not here (it comes first in the
; script's list of message files): pages this installer does not have, and faults of a damaged download.

[LangOptions]
LanguageName=Tiếng Việt
LanguageID=$042A
LanguageCodePage=0

[Messages]
SetupAppTitle=Cài đặt
SetupWindowTitle=Cài đặt - %1
UninstallAppTitle=Gỡ bỏ
UninstallAppFullTitle=Gỡ bỏ %1
InformationTitle=Thông báo
ConfirmTitle=Xác nhận
ErrorTitle=Lỗi

SetupFileMissing=Thiếu tệp %1 trong thư mục cài đặt. Hãy lấy lại bộ cài rồi thử lần nữa.
SetupFileCorrupt=Bộ cài bị hỏng. Hãy lấy lại bộ cài rồi thử lần nữa.
SetupFileCorruptOrWrongVer=Bộ cài bị hỏng hoặc khác phiên bản. Hãy lấy lại bộ cài rồi thử lần nữa.
SetupAlreadyRunning=Trình cài đặt đang chạy.
WindowsVersionNotSupported=Chương trình cần Windows 10 (bản 1809) trở lên; Windows của máy này cũ hơn. Hãy nâng cấp Windows hoặc cài lên máy khác.
OnlyOnTheseArchitectures=Chương trình chỉ cài được trên Windows dành cho bộ xử lý:%n%n%1
WinVersionTooLowError=Chương trình cần %1 phiên bản %2 trở lên.
SetupAppRunningError=%1 đang mở.%n%nHãy đóng mọi cửa sổ của chương trình rồi bấm Đồng ý, hoặc bấm Hủy để thôi cài.
UninstallAppRunningError=%1 đang mở.%n%nHãy đóng mọi cửa sổ của chương trình rồi bấm Đồng ý, hoặc bấm Hủy để thôi gỡ.
ErrorCreatingDir=Không tạo được thư mục “%1”
ErrorTooManyFilesInDir=Không tạo được tệp trong thư mục “%1” vì có quá nhiều tệp

ExitSetupTitle=Thôi cài đặt
ExitSetupMessage=Chưa cài xong. Nếu thôi bây giờ, chương trình sẽ không được cài.%n%nCó thể chạy lại bộ cài vào lúc khác.%n%nThôi cài đặt?

ButtonBack=< &Quay lại
ButtonNext=&Tiếp >
ButtonInstall=&Cài đặt
ButtonOK=Đồng ý
ButtonCancel=Hủy
ButtonYes=&Có
ButtonYesToAll=Có với &tất cả
ButtonNo=&Không
ButtonNoToAll=Không &với tất cả
ButtonFinish=&Xong
ButtonBrowse=&Chọn…
ButtonWizardBrowse=C&họn…
ButtonNewFolder=&Tạo thư mục mới

ClickNext=Bấm Tiếp để đi tiếp, hoặc Hủy để thôi cài đặt.
WelcomeLabel1=Cài đặt [name]
WelcomeLabel2=Trình này cài [name/ver] lên máy của bạn.%n%nNên đóng các chương trình khác trước khi đi tiếp.

WizardSelectTasks=Lựa chọn thêm
SelectTasksDesc=Cần làm thêm việc gì?
SelectTasksLabel2=Đánh dấu những việc cần làm khi cài [name], rồi đi tiếp.

WizardReady=Sẵn sàng cài đặt
ReadyLabel1=Đã sẵn sàng cài [name] lên máy này.
ReadyLabel2a=Bấm Cài đặt để bắt đầu, hoặc Quay lại để xem hay sửa lựa chọn.
ReadyLabel2b=Bấm Cài đặt để bắt đầu.
ReadyMemoDir=Nơi cài:
ReadyMemoTasks=Việc làm thêm:

DiskSpaceWarningTitle=Ổ đĩa không đủ chỗ
DiskSpaceWarning=Cần ít nhất %1 KB còn trống, ổ đĩa chỉ còn %2 KB.%n%nVẫn đi tiếp?

WizardPreparing=Chuẩn bị cài đặt
PreparingDesc=Đang chuẩn bị cài [name] lên máy này.
PreviousInstallNotCompleted=Lần cài hoặc gỡ trước của một chương trình chưa xong. Cần khởi động lại máy để hoàn tất.%n%nSau khi khởi động lại, hãy chạy lại bộ cài để cài [name].
CannotContinue=Không đi tiếp được. Hãy bấm Hủy để thôi cài đặt.
ApplicationsFound=Các chương trình sau đang dùng những tệp cần thay. Nên để trình cài đặt tự đóng; những chữ đang gõ được giữ làm bản nháp.
ApplicationsFound2=Các chương trình sau đang dùng những tệp cần thay. Nên để trình cài đặt tự đóng; những chữ đang gõ được giữ làm bản nháp.
CloseApplications=&Tự đóng các chương trình đó
DontCloseApplications=&Không đóng
ErrorCloseApplications=Không tự đóng được hết các chương trình. Hãy tự đóng những chương trình đang dùng các tệp cần thay rồi đi tiếp.
PrepareToInstallNeedsRestart=Cần khởi động lại máy. Sau đó hãy chạy lại bộ cài để cài [name].%n%nKhởi động lại bây giờ?

WizardInstalling=Đang cài đặt
InstallingLabel=Hãy đợi trong khi [name] được cài lên máy này.

FinishedHeadingLabel=Đã cài xong [name]
FinishedLabelNoIcons=[name] đã được cài lên máy này.
FinishedLabel=[name] đã được cài lên máy này. Mở chương trình bằng biểu tượng trên màn hình nền hoặc trong menu Start.
ClickFinish=Bấm Xong để đóng trình cài đặt.
FinishedRestartLabel=Để cài xong [name], cần khởi động lại máy. Khởi động lại bây giờ?
FinishedRestartMessage=Để cài xong [name], cần khởi động lại máy.%n%nKhởi động lại bây giờ?
YesRadio=&Có, khởi động lại bây giờ
NoRadio=&Không, tôi sẽ khởi động lại sau

SetupAborted=Chưa cài xong.%n%nHãy khắc phục lỗi vừa báo rồi chạy lại bộ cài.
AbortRetryIgnoreSelectAction=Hãy chọn cách làm
AbortRetryIgnoreRetry=&Thử lại
AbortRetryIgnoreIgnore=&Bỏ qua lỗi và đi tiếp
AbortRetryIgnoreCancel=Thôi cài đặt
RetryCancelSelectAction=Hãy chọn cách làm
RetryCancelRetry=&Thử lại
RetryCancelCancel=Hủy

StatusClosingApplications=Đang đóng các chương trình…
StatusCreateDirs=Đang tạo thư mục…
StatusExtractFiles=Đang chép tệp…
StatusCreateIcons=Đang tạo biểu tượng…
StatusCreateRegistryEntries=Đang ghi loại tệp…
StatusSavingUninstall=Đang ghi cách gỡ bỏ…
StatusRunProgram=Sắp xong…
StatusRollback=Đang hoàn lại…

ErrorInternal2=Lỗi bên trong: %1
ErrorExecutingProgram=Không chạy được tệp:%n%1
FileAbortRetryIgnoreSkipNotRecommended=&Bỏ qua tệp này (không nên)
FileAbortRetryIgnoreIgnoreNotRecommended=&Bỏ qua lỗi và đi tiếp (không nên)
SourceIsCorrupted=Tệp nguồn bị hỏng
SourceDoesntExist=Không có tệp nguồn “%1”
ErrorReadingExistingDest=Có lỗi khi đọc tệp đang có:
ErrorCreatingTemp=Có lỗi khi tạo tệp trong thư mục cài đặt:
ErrorReadingSource=Có lỗi khi đọc tệp nguồn:
ErrorCopying=Có lỗi khi chép tệp:
ErrorReplacingExistingFile=Có lỗi khi thay tệp đang có:
ErrorRenamingTemp=Có lỗi khi đổi tên tệp trong thư mục cài đặt:

UninstallNotFound=Không có tệp “%1” nên không gỡ bỏ được.
UninstallOpenError=Không mở được tệp “%1” nên không gỡ bỏ được
ConfirmUninstall=Gỡ bỏ %1 khỏi máy này?%n%nHồ sơ của cơ quan, các bản sao lưu và tùy chọn được giữ nguyên.
UninstallStatusLabel=Hãy đợi trong khi %1 được gỡ khỏi máy này.
UninstalledAll=%1 đã được gỡ khỏi máy này. Hồ sơ và các bản sao lưu vẫn còn nguyên.
UninstalledMost=%1 đã được gỡ bỏ.%n%nMột số tệp của chương trình chưa xóa được; có thể tự xóa sau.
UninstalledAndNeedsRestart=Để gỡ xong %1, cần khởi động lại máy.%n%nKhởi động lại bây giờ?
WizardUninstalling=Gỡ bỏ
StatusUninstalling=Đang gỡ %1…
ShutdownBlockReasonInstallingApp=Đang cài %1.
ShutdownBlockReasonUninstallingApp=Đang gỡ %1.

[CustomMessages]
CreateDesktopIcon=Tạo biểu tượng trên &màn hình nền
LaunchProgram=Mở %1
FileOfTheProgram=Hồ sơ Ban Chỉ đạo CNTT
ArchiveOfTheProgram=Gói chuyển máy của Hồ sơ Ban Chỉ đạo CNTT
StillOpen=Chương trình đang mở. Hãy đóng mọi cửa sổ của chương trình rồi thử lại.
