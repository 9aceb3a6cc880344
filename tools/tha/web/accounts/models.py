"""Who may sign in, as what?"""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import CheckConstraint, Q

from tha.records.models import Officer, Unit

NAME_LENGTH = 150


class Role(models.TextChoices):
    """What somebody is on the platform."""

    OFFICER = "officer", "Cán bộ"
    TRAINER = "trainer", "Người huấn luyện"
    EDITOR = "editor", "Biên tập viên của Hội đồng"
    AUDITOR = "auditor", "Người kiểm tra hồ sơ"
    ADMINISTRATOR = "administrator", "Quản trị viên"


class Accounts(BaseUserManager["Account"]):
    """How accounts are looked up and made."""

    def invited(self, name: str, role: Role, **facts: object) -> "Account":
        """A new account that nobody can sign in to before an invitation was taken up."""
        account = self.model(name=name, role=role, **facts)
        account.set_unusable_password()
        account.save(using=self._db)
        return account


class Account(AbstractBaseUser):
    """Somebody who signs in; an officer's account holds no name, the record does.

    `units`, with everything below them, are a trainer's; for other roles they mean nothing.
    """

    name = models.CharField("Tên đăng nhập", max_length=NAME_LENGTH, unique=True)
    shown_name = models.CharField("Họ và tên", max_length=NAME_LENGTH, blank=True)
    role = models.CharField("Vai trò", max_length=20, choices=Role)
    officer = models.OneToOneField(
        Officer, on_delete=models.PROTECT, null=True, blank=True, related_name="account"
    )
    units = models.ManyToManyField(Unit, blank=True, related_name="trainers")
    is_active = models.BooleanField("Đang hoạt động", default=True)
    made = models.DateTimeField(auto_now_add=True)

    objects = Accounts()

    USERNAME_FIELD = "name"

    class Meta:
        """The database keeps these rules by itself."""

        constraints = (
            CheckConstraint(
                condition=Q(role=Role.OFFICER, officer__isnull=False, shown_name="")
                | ~Q(role=Role.OFFICER) & Q(officer__isnull=True),
                name="account_officer_by_record",
            ),
        )

    def __str__(self) -> str:
        return self.name

    @property
    def full_name(self) -> str:
        """What the person is called; an officer by the record."""
        return (self.officer.name if self.officer else self.shown_name) or self.name


class Invitation(models.Model):
    """A one-time code, known by its digest, by which a password is set; a new one ends the old."""

    account = models.OneToOneField(Account, on_delete=models.CASCADE, related_name="invitation")
    digest = models.CharField(max_length=64, unique=True)
    until = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.account_id} → {self.until:%Y-%m-%d}"
