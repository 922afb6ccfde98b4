# Reads one message from standard input with Python's own library, and prints what it found as JSON.
import email
import email.policy
import hashlib
import json
import sys


def digest(part):
    """Of a file as it is; of text whatever ends its lines."""
    found = part.get_payload(decode=True)
    if part.get_content_maintype() == "text":
        found = found.replace(b"\r\n", b"\n")
    return hashlib.sha256(found).hexdigest()


message = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
text = message.get_body(("plain",))
html = message.get_body(("html",))
print(
    json.dumps(
        {
            "subject": message["subject"],
            "from": message["from"].addresses[0].addr_spec,
            "to": [one.addr_spec for one in message["to"].addresses],
            "messageId": message["message-id"],
            "copies": [name for name in ("cc", "bcc") if message[name] is not None],
            "defects": [str(one) for part in message.walk() for one in part.defects],
            "text": text.get_content().replace("\r\n", "\n").strip(),
            "html": html.get_content().replace("\r\n", "\n").strip(),
            "files": [[one.get_filename(), one.get_content_type(), digest(one)] for one in message.iter_attachments()],
        }
    )
)
