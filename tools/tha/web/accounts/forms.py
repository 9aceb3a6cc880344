"""What does somebody type to sign in?"""

from typing import Any

from django import forms
from django.contrib.auth.forms import AuthenticationForm

_LONGEST_TOKEN = 20
_REFUSED: dict[str, Any] = {
    "invalid_login": "Tên đăng nhập hoặc mật khẩu chưa đúng. Chữ hoa khác chữ thường.",
    "inactive": "Tài khoản này đã đóng; hãy hỏi quản trị viên.",
}


class SignInForm(AuthenticationForm):
    """Name and password; a second factor is asked for on a page of its own."""

    error_messages = _REFUSED


class TokenForm(forms.Form):
    """The code of the telephone, or one from the sheet of backup codes."""

    token = forms.CharField(
        label="Mã xác thực",
        max_length=_LONGEST_TOKEN,
        help_text="Sáu chữ số trên ứng dụng, hoặc một mã dự phòng.",
        widget=forms.TextInput(
            attrs={
                "autocomplete": "one-time-code",
                "autocapitalize": "off",
                "spellcheck": "false",
            }
        ),
    )
