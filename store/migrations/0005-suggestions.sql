-- Papers like this one: the same sender's, and the last that were divided or proposed.

create index documents_sender on documents (sender, arrived_at);
create index opinions_kind on opinions (kind, at);
