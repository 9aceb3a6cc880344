"""What must be ready before records are opened here?"""

from tha.records.database import set_up

set_up()  # models can only be imported once Django is ready
