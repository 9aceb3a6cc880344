"""Which address leads to which page of the administrator's?"""

from django.urls import path

from tha.web.account_desk import slip_views, views

app_name = "account_desk"
urlpatterns = [
    path("", views.accounts, name="accounts"),
    path("them/", views.new_staff, name="new"),
    path("moi/", slip_views.invite_unit, name="invite"),
    path("phieu.pdf", slip_views.slips_pdf, name="slips-pdf"),
    path("<int:pk>/", views.account, name="account"),
    path("<int:pk>/ma/", views.invite_one, name="invite-one"),
    path("<int:pk>/dong/", views.close, name="close"),
    path("<int:pk>/mo/", views.reopen, name="reopen"),
    path("<int:pk>/xac-thuc/", views.reset_second_factor, name="reset-second-factor"),
]
