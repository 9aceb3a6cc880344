"""Which address leads to which page of the accounts?"""

from django.urls import path

from tha.web.accounts import second_factor_views, views

app_name = "accounts"
urlpatterns = [
    path("dang-nhap/", views.SignIn.as_view(), name="login"),
    path("dang-xuat/", views.SignOut.as_view(), name="logout"),
    path("mat-khau/", views.ChangePassword.as_view(), name="password"),
    path("xac-thuc/", second_factor_views.ask, name="second-factor"),
    path("xac-thuc/dat/", second_factor_views.set_up, name="second-factor-set-up"),
    path("xac-thuc/ma.svg", second_factor_views.image, name="second-factor-image"),
    path("xac-thuc/bo/", second_factor_views.take_away, name="second-factor-take-away"),
    path("moi/", views.invited, name="code"),
    path("moi/<str:code>/", views.invited, name="invited"),
]
