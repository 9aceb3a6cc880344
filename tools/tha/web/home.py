"""Where does somebody go who has just signed in?"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from tha.web.navigation import pages_for


def home(request: HttpRequest) -> HttpResponse:
    """The first page of one's role; whoever has none yet sees a word of welcome."""
    pages = pages_for(request.user)
    return redirect(pages[0].url) if pages else render(request, "web/home.html")
