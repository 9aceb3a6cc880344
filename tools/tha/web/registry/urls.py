"""Which address leads to which page of the records?"""

from django.urls import URLPattern, path

from tha.web.registry import officers, own_record, units

app_name = "registry"
urlpatterns: list[URLPattern] = [
    path("", own_record.own, name="own"),
    path("phieu.<slug:form>", own_record.own_transcript, name="own_transcript"),
    path("chung-nhan/<int:row>.<slug:form>", own_record.own_certificate, name="own_certificate"),
    path("can-bo/", officers.officers, name="officers"),
    path("can-bo/<int:row>/", officers.officer, name="officer"),
    path("can-bo/<int:row>/phieu.<slug:form>", officers.transcript, name="transcript"),
    path(
        "can-bo/<int:row>/chung-nhan/<int:number>.<slug:form>",
        officers.certificate,
        name="certificate",
    ),
    path("don-vi/", units.units, name="units"),
    path("don-vi/bao-cao.<slug:form>", units.report, name="report"),
    path("don-vi/nhac-hoc.ics", units.reminders, name="reminders"),
]
