create table voucher (
    id            uuid primary key,
    agreement_id  uuid        not null references agreement,
    kind          text        not null,
    code_hash     text        not null,
    code_sealed   bytea       not null,
    issued_at     timestamptz not null,
    revoked_at    timestamptz,
    constraint voucher_code_is_unique unique (code_hash),
    constraint voucher_kind_is_known check (kind in ('shared', 'unique')),
    constraint voucher_hash_is_hex check (code_hash ~ '^[0-9a-f]{64}$')
);

create index voucher_by_agreement on voucher (agreement_id, id);

-- One row a seat, made at acceptance. A free seat has no application.
create table seat (
    id             uuid primary key,
    agreement_id   uuid    not null references agreement,
    number         integer not null,
    application_id uuid,
    constraint seat_number_is_unique unique (agreement_id, number),
    constraint seat_has_one_application unique (application_id)
);

-- What a claim looks for: small, and rows leave it when they are taken.
create index seat_free on seat (agreement_id) where application_id is null;

-- What is known of one application for a seat. Facts may come in any order, so a row can exist before its request.
-- Only a live redemption (reserved, redeemed) has a seat.
create table redemption (
    application_id   uuid primary key,
    status           text not null,
    person_id        uuid,
    agreement_id     uuid references agreement,
    voucher_id       uuid references voucher,
    -- The voucher, if it is a unique code and the redemption is live: such a code gives one seat at a time.
    spent_voucher_id uuid references voucher,
    seat_id          uuid references seat,
    membership_id    uuid,
    refusal          text,
    release_reason   text,
    expires_at       timestamptz,
    ask_at           timestamptz,
    constraint redemption_status_is_known check (
        status in ('awaited', 'reserved', 'redeemed', 'released', 'refused')),
    constraint redemption_live_has_seat check ((status in ('reserved', 'redeemed')) = (seat_id is not null)),
    constraint redemption_redeemed_has_membership check (status <> 'redeemed' or membership_id is not null),
    constraint redemption_refused_has_reason check ((status = 'refused') = (refusal is not null)),
    constraint redemption_reserved_has_expiry check (status <> 'reserved' or (expires_at is not null and ask_at is not null)),
    constraint redemption_seat_taken_once unique (seat_id),
    constraint redemption_unique_code_spent_once unique (spent_voucher_id)
);

create unique index redemption_person_once_per_agreement on redemption (person_id, agreement_id)
    where status in ('reserved', 'redeemed');
create index redemption_by_agreement on redemption (agreement_id, application_id);
create index redemption_to_ask on redemption (ask_at) where status = 'reserved';

alter table seat
    add constraint seat_application_is_known foreign key (application_id) references redemption;
