create table organisation (
    id             uuid primary key,
    name           text        not null,
    unit           text,
    social_workers integer     not null,
    registered_at  timestamptz not null,
    version        bigint      not null,
    constraint organisation_name_is_short check (char_length(name) between 1 and 200 and char_length(unit) <= 100),
    constraint organisation_headcount_is_real check (social_workers between 0 and 1000000)
);

create table organisation_email_domain (
    organisation_id uuid not null references organisation,
    domain          text not null,
    primary key (organisation_id, domain),
    constraint organisation_email_domain_is_lower_case check (domain = lower(domain) and char_length(domain) <= 253)
);

-- A representative is one person, whichever employers they act for: one address, one id.
create table representative (
    id          uuid primary key,
    given_name  text not null,
    family_name text not null,
    email       text not null,
    constraint representative_email_is_one_person unique (email),
    constraint representative_email_is_lower_case check (email = lower(email) and char_length(email) <= 254),
    constraint representative_name_is_short check (char_length(given_name) <= 100 and char_length(family_name) <= 100)
);

create table appointment (
    organisation_id   uuid        not null references organisation,
    representative_id uuid        not null references representative,
    appointed_at      timestamptz not null,
    primary key (organisation_id, representative_id)
);

create index appointment_by_representative on appointment (representative_id);

create table organisation_group (
    id        uuid primary key,
    name      text        not null,
    formed_at timestamptz not null,
    constraint organisation_group_name_is_short check (char_length(name) between 1 and 200)
);

create table organisation_group_member (
    group_id        uuid not null references organisation_group,
    organisation_id uuid not null references organisation,
    primary key (group_id, organisation_id)
);

create index organisation_group_member_by_organisation on organisation_group_member (organisation_id);

-- What an editor has seen and is about to replace.
create table tariff (
    part     text primary key,
    revision bigint not null
);

insert into tariff (part, revision) values ('discount-bands', 1), ('price-list', 1);

create table discount_band (
    from_headcount   integer primary key,
    discount_percent integer not null,
    constraint discount_band_is_a_discount check (from_headcount between 1 and 1000000 and discount_percent between 0 and 100)
);

-- The scheme's rule: 33 % for 200 social workers, up to 66 %.
insert into discount_band (from_headcount, discount_percent)
values (200, 33), (300, 38), (500, 44), (750, 50), (1000, 55), (1500, 60), (2500, 66);

create table price_list_item (
    plan                text primary key,
    list_price_pence    bigint not null,
    cost_per_seat_pence bigint not null,
    constraint price_list_item_is_an_amount check (
        list_price_pence between 0 and 10000000 and cost_per_seat_pence between 0 and 10000000)
);

-- A year's fee of 2012, and what a member costs the College in a year.
insert into price_list_item (plan, list_price_pence, cost_per_seat_pence)
values ('student', 1000, 600), ('employed', 6000, 2200), ('independent', 9000, 2200);

create table quote (
    id                    uuid primary key,
    organisation_id       uuid references organisation,
    group_id              uuid references organisation_group,
    plan                  text        not null,
    seats                 integer     not null,
    starts_on             date        not null,
    months                integer     not null,
    headcount             integer     not null,
    discount_percent      integer     not null,
    price_per_seat_pence  bigint      not null,
    cost_per_seat_pence   bigint      not null,
    quoted_at             timestamptz not null,
    version               bigint      not null,
    constraint quote_is_for_one_buyer check (num_nonnulls(organisation_id, group_id) = 1),
    constraint quote_seats_in_range check (seats between 1 and 20000),
    constraint quote_months_in_range check (months between 1 and 60)
);

create table agreement (
    id                   uuid primary key,
    quote_id             uuid        not null references quote,
    organisation_id      uuid references organisation,
    group_id             uuid references organisation_group,
    sponsor              text        not null,
    plan                 text        not null,
    seats                integer     not null,
    price_per_seat_pence bigint      not null,
    starts_on            date        not null,
    ends_on              date        not null,
    purchase_order       text,
    binding              text        not null,
    drafted_at           timestamptz not null,
    accepted_at          timestamptz,
    version              bigint      not null,
    constraint agreement_quote_used_once unique (quote_id),
    constraint agreement_is_for_one_buyer check (num_nonnulls(organisation_id, group_id) = 1),
    constraint agreement_ends_after_start check (ends_on >= starts_on),
    constraint agreement_binding_is_known check (binding in ('none', 'email-domain', 'unique-code')),
    constraint agreement_seats_in_range check (seats between 1 and 20000)
);

create index agreement_by_organisation on agreement (organisation_id);
create index agreement_by_group on agreement (group_id);
