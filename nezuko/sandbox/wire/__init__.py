"""MTProto 2.0 over TCP, from the server's side.

framing      packets in a stream of bytes: full, abridged, intermediate
keys         the server's RSA key, authorisation keys and their salts
handshake    how a client and the server agree on an authorisation key
encryption   from a packet to a message and back
session      numbers, queues and memory of one client session
requests     what a request is about: its name, chat and person; wrappers taken off
answers      from a result to bytes
dispatch     messages to service answers and calls
connection   one TCP connection
server       all of it on one port
"""
