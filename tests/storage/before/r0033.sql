SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;
SET default_tablespace = '';
SET default_table_access_method = heap;
CREATE TABLE public.action (
    room character varying(64) NOT NULL,
    number integer NOT NULL,
    meeting character varying(64) NOT NULL,
    words character varying(64) NOT NULL,
    at bigint NOT NULL,
    state character varying(64) NOT NULL,
    by character varying(64),
    owner character varying(64),
    asked character varying(64),
    due character varying(64),
    reason character varying(64),
    about character varying(64),
    closed_at bigint,
    source character varying(255),
    erased boolean DEFAULT false NOT NULL
);
CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);
CREATE TABLE public.anchor (
    platform character varying(64) NOT NULL,
    tenant character varying(255) NOT NULL,
    channel character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    ref character varying(255) NOT NULL
);
CREATE TABLE public.ballot_box (
    poll character varying(64) NOT NULL,
    sealed text NOT NULL
);
CREATE TABLE public.comment_slip (
    poll character varying(64) NOT NULL,
    id character varying(64) NOT NULL,
    sealed text NOT NULL
);
CREATE TABLE public.contention (
    room character varying(64) NOT NULL,
    number integer NOT NULL,
    wording character varying(64) NOT NULL,
    raised_by character varying(64) NOT NULL,
    parked_at bigint NOT NULL,
    standing character varying(64) NOT NULL,
    source character varying(255),
    tabled integer NOT NULL,
    outcome character varying(64),
    reason character varying(64),
    settled_at bigint,
    erased boolean DEFAULT false NOT NULL,
    recipient character varying(64),
    holder character varying(64),
    owner character varying(64),
    owner_asked character varying(64),
    item character varying(64),
    decision character varying(64),
    declined text,
    groups text,
    awaiting text,
    joined_into integer,
    split_from integer,
    asked_at bigint,
    not_before bigint,
    changed_at bigint,
    agreement character varying(64) DEFAULT 'agreed'::character varying NOT NULL,
    reopened integer DEFAULT 0 NOT NULL,
    disputed boolean DEFAULT false NOT NULL,
    raised_in integer,
    postponed character varying(64),
    postponed_because character varying(64),
    positions integer DEFAULT 0 NOT NULL,
    notes integer DEFAULT 0 NOT NULL,
    links integer DEFAULT 0 NOT NULL,
    reworded boolean DEFAULT false NOT NULL,
    postponed_in integer
);
CREATE TABLE public.contention_entry (
    number integer NOT NULL,
    room character varying(64) NOT NULL,
    meeting character varying(64) NOT NULL,
    contention integer NOT NULL,
    kind character varying(64) NOT NULL,
    words character varying(64) NOT NULL,
    at bigint NOT NULL,
    by character varying(64),
    source character varying(255)
);
CREATE SEQUENCE public.contention_entry_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.contention_entry_number_seq OWNED BY public.contention_entry.number;
CREATE TABLE public.contention_log (
    number integer NOT NULL,
    room character varying(64) NOT NULL,
    contention integer NOT NULL,
    meeting character varying(64) NOT NULL,
    step character varying(64) NOT NULL,
    standing character varying(64) NOT NULL,
    by character varying(64),
    at bigint NOT NULL,
    reason character varying(64)
);
CREATE SEQUENCE public.contention_log_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.contention_log_number_seq OWNED BY public.contention_log.number;
CREATE TABLE public.forget_later (
    person character varying(64) NOT NULL,
    room character varying(64) NOT NULL,
    at bigint NOT NULL
);
CREATE TABLE public.group_choice (
    room character varying(64) NOT NULL,
    person character varying(64) NOT NULL,
    name character varying(64) NOT NULL,
    consent character varying(64) NOT NULL
);
CREATE TABLE public.group_figures (
    meeting character varying(64) NOT NULL,
    name character varying(64) NOT NULL,
    room character varying(64) NOT NULL,
    there boolean NOT NULL,
    heard boolean NOT NULL
);
CREATE TABLE public.installation (
    platform character varying(64) NOT NULL,
    enterprise character varying(255) NOT NULL,
    tenant character varying(255) NOT NULL,
    version integer NOT NULL,
    sealed text NOT NULL,
    installed_at bigint NOT NULL,
    refreshing bigint
);
CREATE TABLE public.journal (
    meeting character varying(64) NOT NULL,
    number integer NOT NULL,
    tenant character varying(255) NOT NULL,
    source character varying(255),
    body text NOT NULL
);
CREATE TABLE public.link (
    room character varying(64) NOT NULL,
    what character varying(64) NOT NULL,
    number integer NOT NULL
);
CREATE TABLE public.meeting (
    id character varying(64) NOT NULL,
    room character varying(64) NOT NULL,
    number integer NOT NULL,
    state character varying(64) NOT NULL,
    starts bigint,
    opened_at bigint,
    closed_at bigint
);
CREATE TABLE public.meeting_counts (
    meeting character varying(64) NOT NULL,
    events integer NOT NULL,
    people integer NOT NULL,
    heard integer NOT NULL,
    messages integer NOT NULL,
    words integer NOT NULL,
    turns integer NOT NULL
);
CREATE TABLE public.membership (
    number integer NOT NULL,
    room character varying(64) NOT NULL,
    person character varying(64) NOT NULL,
    role character varying(64) NOT NULL,
    meeting integer,
    event integer,
    until bigint
);
CREATE SEQUENCE public.membership_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.membership_number_seq OWNED BY public.membership.number;
CREATE TABLE public.missed_meeting (
    room character varying(64) NOT NULL,
    due bigint NOT NULL,
    why character varying(64) NOT NULL,
    reason character varying(64)
);
CREATE TABLE public.note (
    number integer NOT NULL,
    room character varying(64) NOT NULL,
    meeting character varying(64) NOT NULL,
    kind character varying(64) NOT NULL,
    words character varying(64) NOT NULL,
    by character varying(64) NOT NULL,
    at bigint NOT NULL,
    about character varying(64),
    source character varying(255),
    corrects character varying(64)
);
CREATE SEQUENCE public.note_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.note_number_seq OWNED BY public.note.number;
CREATE TABLE public.oauth_state (
    state character varying(64) NOT NULL,
    until bigint NOT NULL
);
CREATE TABLE public.parcel (
    room character varying(64) NOT NULL,
    meeting integer NOT NULL,
    number integer NOT NULL,
    place integer NOT NULL,
    kind character varying(64) NOT NULL,
    at bigint NOT NULL,
    "to" character varying(64),
    card text,
    worker character varying(255),
    until bigint,
    delivered_at bigint,
    tries integer DEFAULT 0 NOT NULL,
    edition integer DEFAULT 0 NOT NULL,
    retires integer DEFAULT 0 NOT NULL
);
CREATE TABLE public.person (
    id character varying(64) NOT NULL,
    platform character varying(64) NOT NULL,
    tenant character varying(255) NOT NULL,
    account character varying(255),
    name text,
    seen bigint
);
CREATE TABLE public.poll (
    meeting character varying(64) NOT NULL,
    room character varying(64) NOT NULL,
    opened_at bigint NOT NULL,
    closes_at bigint,
    fewest integer NOT NULL,
    closed_at bigint,
    comments_fewest integer,
    seal character varying(64)
);
CREATE TABLE public.poll_comment (
    poll character varying(64) NOT NULL,
    id character varying(64) NOT NULL,
    text text NOT NULL
);
CREATE TABLE public.poll_result (
    poll character varying(64) NOT NULL,
    ballots integer NOT NULL,
    comments integer NOT NULL,
    counts text NOT NULL,
    deliveries text NOT NULL
);
CREATE TABLE public.preferences (
    person character varying(64) NOT NULL,
    invitations character varying(64) NOT NULL,
    asked boolean NOT NULL,
    direct boolean NOT NULL,
    language character varying(64) NOT NULL,
    plain boolean NOT NULL,
    more_time boolean NOT NULL,
    reminders boolean DEFAULT false NOT NULL
);
CREATE TABLE public.proposal (
    room character varying(64) NOT NULL,
    number integer NOT NULL,
    meeting character varying(64) NOT NULL,
    wording character varying(64) NOT NULL,
    by character varying(64) NOT NULL,
    at bigint NOT NULL,
    method character varying(64) NOT NULL,
    shown character varying(64) NOT NULL,
    standing character varying(64) NOT NULL,
    closes bigint,
    quorum integer NOT NULL,
    threshold character varying(64) NOT NULL,
    review bigint,
    version integer NOT NULL,
    source character varying(255),
    point integer,
    item character varying(64),
    replaces character varying(64),
    closed_at bigint,
    result character varying(64),
    listed integer NOT NULL,
    counts text NOT NULL
);
CREATE TABLE public.quote (
    words character varying(64) NOT NULL,
    room character varying(64) NOT NULL,
    meeting integer NOT NULL,
    number integer NOT NULL,
    place integer NOT NULL
);
CREATE TABLE public.response (
    room character varying(64) NOT NULL,
    proposal integer NOT NULL,
    person character varying(64) NOT NULL,
    answer character varying(64) NOT NULL,
    at bigint NOT NULL,
    version integer NOT NULL,
    reason character varying(64)
);
CREATE TABLE public.roll (
    poll character varying(64) NOT NULL,
    person character varying(64) NOT NULL
);
CREATE TABLE public.room (
    number integer NOT NULL,
    key character varying(64) NOT NULL,
    platform character varying(64) NOT NULL,
    tenant character varying(255) NOT NULL,
    channel character varying(255) NOT NULL,
    title text NOT NULL,
    zone character varying(64) NOT NULL
);
CREATE SEQUENCE public.room_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.room_number_seq OWNED BY public.room.number;
CREATE TABLE public.series (
    room character varying(64) NOT NULL,
    first character varying(64) NOT NULL,
    zone character varying(64) NOT NULL,
    rule character varying(255) NOT NULL,
    minutes integer NOT NULL,
    excluded text DEFAULT '[]'::text NOT NULL,
    moved text DEFAULT '[]'::text NOT NULL,
    extra text DEFAULT '[]'::text NOT NULL
);
CREATE TABLE public.shown (
    room character varying(64) NOT NULL,
    meeting integer NOT NULL,
    number integer NOT NULL,
    place integer NOT NULL,
    piece character varying(64) NOT NULL,
    channel character varying(255) NOT NULL,
    ref character varying(255) NOT NULL
);
CREATE TABLE public.spent_key (
    name character varying(64) NOT NULL
);
CREATE TABLE public.subject (
    room character varying(64) NOT NULL,
    about character varying(64) NOT NULL,
    meeting integer NOT NULL,
    number integer NOT NULL,
    place integer NOT NULL
);
CREATE TABLE public.team_group (
    room character varying(64) NOT NULL,
    name character varying(64) NOT NULL,
    place integer NOT NULL
);
CREATE TABLE public.view (
    number integer NOT NULL,
    room character varying(64) NOT NULL,
    meeting character varying(64) NOT NULL,
    words character varying(64) NOT NULL,
    kind character varying(64) NOT NULL,
    at bigint NOT NULL,
    by character varying(64),
    about character varying(64),
    point integer,
    proposal integer,
    outcome character varying(64),
    reason character varying(64),
    decision character varying(64),
    decided_at bigint,
    changed_at bigint NOT NULL,
    told_at bigint,
    answer character varying(64),
    named boolean NOT NULL,
    answered_at bigint,
    meant character varying(64)
);
CREATE SEQUENCE public.view_number_seq
    AS integer
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.view_number_seq OWNED BY public.view.number;
CREATE TABLE public.wake (
    meeting character varying(64) NOT NULL,
    why character varying(64) NOT NULL,
    about character varying(64) NOT NULL,
    due bigint NOT NULL,
    ready bigint NOT NULL,
    worker character varying(255)
);
CREATE TABLE public.web_push_subscription (
    room character varying(64) NOT NULL,
    person character varying(64) NOT NULL,
    endpoint character varying(1000) NOT NULL,
    p256dh character varying(255) NOT NULL,
    auth character varying(255) NOT NULL,
    created bigint NOT NULL
);
CREATE TABLE public.words (
    id character varying(64) NOT NULL,
    room character varying(64) NOT NULL,
    by character varying(64) NOT NULL,
    use character varying(64) NOT NULL,
    text text NOT NULL,
    at bigint NOT NULL,
    source character varying(255)
);
CREATE TABLE public.worker (
    id character varying(255) NOT NULL,
    beat bigint NOT NULL,
    web integer NOT NULL
);
CREATE TABLE public.workspace (
    platform character varying(64) NOT NULL,
    tenant character varying(255) NOT NULL,
    enterprise character varying(255) NOT NULL,
    forget bigint,
    forgotten bigint
);
CREATE TABLE public.worry (
    id character varying(64) NOT NULL,
    room character varying(64) NOT NULL,
    "to" character varying(64) NOT NULL,
    by character varying(64) NOT NULL,
    named boolean NOT NULL,
    text text NOT NULL,
    at bigint NOT NULL
);
ALTER TABLE ONLY public.contention_entry ALTER COLUMN number SET DEFAULT nextval('public.contention_entry_number_seq'::regclass);
ALTER TABLE ONLY public.contention_log ALTER COLUMN number SET DEFAULT nextval('public.contention_log_number_seq'::regclass);
ALTER TABLE ONLY public.membership ALTER COLUMN number SET DEFAULT nextval('public.membership_number_seq'::regclass);
ALTER TABLE ONLY public.note ALTER COLUMN number SET DEFAULT nextval('public.note_number_seq'::regclass);
ALTER TABLE ONLY public.room ALTER COLUMN number SET DEFAULT nextval('public.room_number_seq'::regclass);
ALTER TABLE ONLY public.view ALTER COLUMN number SET DEFAULT nextval('public.view_number_seq'::regclass);
INSERT INTO public.alembic_version VALUES
	('0033');
INSERT INTO public.ballot_box VALUES
	('id00001.4', 'Tp7tsBOP7PRg2bNJrnkBGfZLDaM9wJuwcTlbd/2J/50DzpshuERKu/V/KTQCq52eDLaG3WY2JOZ42qGQDnv/YKE5ywonrUzQjCQtgyY8qrncFqfHKD1WnNNEat8gri8pElXdVBxBRZwxBxMc3bkRaF0Nh12d6Rxcrti9hclP/aJcljtTYXylD1CBg4kujO5f5WxGoFNFaBp5sTAoLMozO84ROHz4dc4n6rFJfD3Tw5BeiEt4Br4yFL/EF+sksTAjGvT1mXfgjuDzE0CM13SZgsR8mzIb3JPwHQEYUDT1IpOPjLaScHVIvUHuKUhs9jI7b29p6aj0J89VYrCKzwSKA2ibisOmjQljAWTWid7O8nNqReXfDoXaB/A2+h0A8WpPgIR8cfcHUYlyD0tV7U6+e+97bcSUHqGHtDdl4Y/Aa04sckygER4pMW0WI8JvZlSV4WvKdmO/2aSdGNBALCEo8rHeVo+jXiG4gO8zpPWG7nTSNnkNFo2JPCBUbtsVxzZtd4M4zxL7SiX8zdWGaoXcdUbkA4D5wD5zQ2fhFl1YNVdQQmNjkcdquKu6tOUfEuusDvaaO/2eP8Uf3q/6GSfeHU8J4u4u5d13VG6Od7jyTo2VbWaLaBtAd6y5sw/WRHcYb8cCfmToqU8dYRI2TluI9PHb4ylURYX8DEGVDkKm7RGQZdgR3kbLiLetsALMj9RO4qrTcyrtQN3xo8AM/boeS+Dw/Z+t+iZ85fTwkvKtNMTXgKcQtMNGwoLKOICXJ1bav3+BdJLRPFTwcVpVGUD0FmFiMGA33YimhdERvU43IdoQAyIBUjl3r7HZm3jxIBe43SvKDRVm/3ArYsqToyF6z1oXEE9o2/r0mrmXTCU0n1naGdy27BLnXtJG7CIfImj4D17yFGn5cO3iBRtz+1ocEBsFQz60hwmnBNUCyR+WcO2ZyHgzUDt4HVMYJ61gw4ArT0MhCkQaJi0fPMmGcgupbjiDxN4f6P2f+soUkVJBqpsuihpttng8wmq14Bndm7T3N8q+JmqIgSGAcxlYMZnoCamgzqgTDdgLvtEIJDYzglvlhCKabBhlaDHSzHud0jYsoJwZgmUwiiESywCW+6HVC6dPHiYYvXqyVviIpyLbG1+WBfbg7KOR26blbipaz2eKijItgd4kghDvs6+ok7Sf+uTpf8AyDSIhpck1OnB8hjm6df1EO5qSxUMuab66JpIAqGGzXqX8Hihc3S+BDumQ5ihH8H2l6c1ZyV0FsBJrWXXQD5EGoFGHvpz+QYjAAbIdUeRvVta9vTo5Wv9MApqHfmk4fH4DDHciK/bWGRyUaMgcdyVOm3yegM33W/SDCV06MHMiKGtgCSxExeEf4BxbqR//5Lk+ST8fqoxuREv7rCWdiunyTLZw86BJd0Z7VYIWmVGeUdEVd6mAoWmx/vdEfPA8Pv4iVOARURNrlaBed41vuyPY/m/fO6bLqShlU56PQNKEpO/f4agHHPf0Xv5xGl4E6c6o6Ioecz/5af7kp8wVO/mZEufLiENbJ53lgDuod/4p9Tijv/tltwoKVLmnMXeTTNjJhO6oLUgkWPZn61J38WqPnJSTPDfG80j4BypD51SN5saDBA8R/imBU5D1cHPc2Iy9srjUxCwaKT8wvYiqLgZETmIpZUD8Eg+BVjqkDWG04kaAA0xLUjRvimREeEzeWcZPy//+THhWgsWQdpSVFjTriDsbkEb1/20p336Nfb1cIoGCWisKJxU4BUFY3drPfvLqkPoarx7EelLj8d6eZodsTzxt1VXiKUcMomFZuDWq0hWzw+vFvsSvj0J8p9hFZZFBZ9wgHqsILf3Yzkg5m3XJOwKSruamcnSiuYWfVazaFM0nInow+gasHqtWAJWou0/2vZRnn6XF5uHLBGRLgsZbQ7nEoQuo47VO85t0Wyc8lDNVCklAWNAUkVlx4F4xEHRvLNSH4d/RMXnwnzXVEZHdwHTVrCp2HjqK2CBprg68ZX14b6mZSMkNXzwGPWi6N0IRqzP+hjWQHKAjozwf6JxNQCzaIIAWtF1Y06Yb05SC04+xR28hwUXM2Y5gZ0DC6MjyWt1eUYy7zFI+zAjtSTtl/xkzltFFMwnogTPqO+ptRuXM9JDy8msv57nc0yycM7M6UC4SrkEnt9YeRt3auWhwfj9q0WO3VwZv4c7pYOqY5qyg8f07mfFNmy4Q6tp/rHF/LpPrtTerrIdfVbpoTjzLsfUIMWW0p3XYO0v73Jm/wK3MB5/HHYiOAjALveTiK+h6V1nOdQ79z5PBghQT+dd6wMkL8hAsXnLKM+IjFtmvTW5HQnb3kpHizBE15Ly9OcvCVDf2Lx48OBnvebUAvemNNU9WKsiROyDXfcSb0RAj3QOJGfFAstcdyjbDFU9FYfFHQ0iLAeR7PCxwNINsMfDvBQKve8zM0y7PPKzfVuaJ1MNF9k9odszvP68L9IoU6nTT/PzdozqSVXeGZyBjvmoyH4P/sJUnPsmuySwr5mnRTxKN/rqnPmGnODbP4EmEAXl/eAyGpdmiCs6kYNS6JjzsP1JEbhiOYLZJb2c5dfCzOChVBQ8CXdNMtjQuUVnmfqOIH3oDaHGHIBWjedSWqaXerM/9q0ivsbS9ZD5K4tTokr6tmlZ+LlUQaNGqkeNc/ruZmHJbI1nFmit/cmcJvrsWonBITEb16TxXkEogYTp/rUiyFA+2RjAVmpNkHkV4ogGw0ulfCLFIxYUit9hAwpyKWB03xzNKESsdYM65mfSIN95WiFzcyL65skEMumPAEEsn7zKRG7fLC9s3Eif4GAmY2vCkSR0YeeiEVB+7c3K+h69eONYT2aT1XrXKJaLSeCj5WKAFOHHV3+ykUzw/Et+mgUkouc6XiHicr+exe/SdhKa/dGakq7+zi3Lq6fRNhsAFPGRQvNef0UsW6j3ebw8vtFxVDyyIXq8LsxR/Bw4mL0uPP0jRnLNKfJZ7ugw4qe3yMs5YEXVqEb144HoUDfyuJBigcLHSOO70x7tsZx1mUL8C/BEy7vG85A0tT2HCWQz+EgZxHCMuI5Wtp5IiaJRYqd84B8SmiCv5nHtotgkXnOq8Pi/BaVXm65orLxrQjMjqsqqOxdJR3325rmNLpnAeLdaituZJZOn2Ztjd2zsxzK3jiHLQalFmFkAqq5VgE/aYnaJ5SKUCJK3F4F1igff7MAbLn3jmYtHxpJf/PQxF5bGI1cR6l36z7L1BbJxFnkay1DwxdD5qS/C5MZP+GVRjSixq8grPI8lSF4TnDt1cqSM94QKDl1olC4EqOKEsySoY9DBdRl3Eq1K2fXLAidBplrXXnv7l0IqEmvx8FwVfJE0nwXEmrK9oxrfC7ZeCriqM1Rnn8bx4Nf6kh/rAZsCpisyvzDaWfb5xk4Bj4NjAMVhI6zHguSvMuZGCzkVazqI57wu5Wd8MNbIcOy5tjUGX89P7jOLrNA6v9oQ3Isd4j1wx0wG5Rr5BXIcxMmyMTryyC1G80R8l0V+27phf/yHKVnhxfEo1D72T5BkAQFHgFkwer8w2/xc8mNvb/0ifkKPI2pdiHpzNqZSssB3uWEma3N1XT8NAkT1PeOYWoo/h+mWObsCxocMfQbf9foiYNXhG92O7qI0h+Cp9NKoqiHzwgs2sVxmCruExqH/pseZfQMUZIEK7Kag1ewoElPAwEYghsr86CFcxND3Dg6q+Bll+tx3zwWZgzewVcs3uyWT3Kie+1529JNlRDyXkdojWAo1acKegJ6CcKchE1IE7vecxTZpJyizeTg9hICtV+Ar4AuHtw8iVriT76ryFOiZb9908MGFcnfg9rwibKtKfOpdJYnLwIx4x5P2mKa7nJcnB3men09yDHyzv1TIwlz0X6uLzEOYV0wkaaX/cMUp/HYQWmOziR0NRk+zm5xZKW17Mhfp8xtawyUuLCMBnxsHp6DrEvTHomaEuXpqKC7m2lyC9E8r0FDJKPHYxjtvwui1Vlvkv9roCRYdwebEssBjp0Rj5H5Mh2eA7utaNZWRp3j1JFxlA7kpAmXyN0A4O6ATQJWf5BXYr646Y4WE2jhVhG1MRk+HDhSOjAOtoQla/n0WEz+d3wssYNHtxKU1rCqUj2cyNTSPb/lMwetwhZPCbbqVohrWc+XeIgxZFnHqNzYrsO15s/hymPTbOXPv0sHiqxogYvbix3KJg/7rwy0H78EbpIBI6A1udCV+NKZkwKBdGWb4QyZG8/0wvsECg23zcd+4t1mj0YJFnshUuKmjLlzphSAA1634itP531DFAi1agiLGMQ78SskeI8Rm98ylBpzRlXdo7UxNw6FBqgtkq5BYVuMpBqxB6eDUIJ1deHk1YZnGTZ9rmd/vI/8ZxlRU0eqtPuEasHuBv9l4stVyJsAOyoxHgxBhQy0MEzgNOOXGJiX/ScThl9nf7OpFqe7az/kYBn4SkWsiD8vaS4sTRFqF0CzVu9hzKh15sQFj7LU9wReHYsaFLNxw2YR+ukW5L2hwAzSysPiBZhVFsCzwNiBc54LQsVmysKPb1ZVJ21Nm0NsWfyhumVO0pA8QyX4KR3bra67AEttigEFRfKwDtdQzjueB1qI57pXnqRHOe2vHzNy3M2f0/wiaQ0igoXYVkKonGy9PtSQ585gZBU3Zj1Fi9lCT+jiNGG8TG1lvob43p9JODy9xLSNj55hhe0cpG9yzbdJ903aqKfgaXSOhs0/I8KH8DZq6MY5qv6FYRgP1HCRMVB8VhHAE6Fc1tmpsW/2dVrRkoUrsXbK2u1OgZndQyDxTe1Ay90l3dVBT7M0upo6G9+xYoWj6A3yFGEij5zGVFS/U5ukFG58hrpBpOVIH7NOjC0WI5e3J8C+4P81NSk+poTojKm3Grn4S8ULYy8ERPC8ng/moyIZ3NivXx71WKYJgsDuHGiWlicajKwLduLZ5MPBkDN/rIqZvMLh+d1BlMm2aATiU74EPPEJ9Hl51oU0DSZH73Whrs9Z+7oyAophvJHanhdMMZeQAof81aB0llURUXTWQRMxq1eCMwwNj3H/jlHVQnOsU53o59Zo0xBmZbMp9kg4v4I6crATMdb1YR8PJEB5BHoHLEYjYoBA7EiiYzF2FU4sFcOcj8mX7ASS96ngqq8P8NpmBsZj48wEc7SNiZCLIwbBx3etOkoe63vZZDBs2x1UEtO3j8J/QClJM/mUX+HhPO68qDHmcKWr4M+pwvGQpfsi+WVXo4/GTBbv7ll4KOX+J5Hnfrfv/zuwmGO6Q8VOHFy3JYz8pGRXfu+ppDpTfepdBpyirYnFYoG4kWCpmuFeGDD/FA71CL53NDpgRWYWpn6DB/pHWS+QD99wzzohzzv+vgg26+FQwLWUR4fKuq/JKFC98nZcvHu9QFSnvQgOzY47mK2BUotp+a0+O7WcPlV9e6AVOBUVJ2GaiAecVfFNXLOkzRRK7W2b0gq8tLMHcIXVCcdNIlLqW4WsymetUwOZ0Av0IUbv8iuf68CFTaQbd6YU0vmCzSiqoIEO/j+c2Q76wvSvguOQ1CmkHjaO3YL2ZU0fuR67A6G6XcnB8lxsYGpqmZdlqI31Ib+/ibAZdanjsnveW30NXS+ReY/z2oQXHEu1ToJ0oA1WZ16jX0e9/80n7Pn3sd/g4t0YP1KNK8+cS5XmxICFeGM3kSZcPmdWk2Z/1sbDxjhQ92fbyNZEo8ig8vYIXJ+yyKeeIc99W7wOyHrAOpWhG/io4riq09ZLp7w+oCtpcmHZdiiUt45LqH3M6aUwTQdj95eETurvwKzjTHnVmPA1sfyeLKcUsz1tAmAEGueiPVzb6VinJlJs4jiUYFdWqxSTv+NGnZQTwB3Ntc64qaAwfNigz8EeJNLPd8/X9aiEQB0sRVzVPdai79abapCDgH8Nd7sQzjmr+xV9YAMTi3tHJYkSnFLZYUuQ0kOQ1ZJ15452KsFSre0SVQNZ2O6hF2CnlLbO5sIZYWMYYyF8xLPRAecnYy1JYJXPoYdghGHaw='),
	('id00001.p1', '8qRhjS5bXEtC7jdyf14Rbk6rtYcK19Z+/hknNW067XYi1tTvKFlg2JHeF8hkll/EWFko+UyrNxVg7VHkFzLZS54TPZZNx1wpshLOP2GSOfaO2kyj4Q4mRFvJiUZpyEsfxV/IwXQiRh1JZm/ft8YuiNq7eM+BPhYuee/LUaM3JRG8kVWSb2ctahUAOXBd6q7UgB3GQC9bpwE4OOPbJdlU+ox8lX850Ctb80YEzyGMvIHpEN37NM1+SjnYrHeqMqK9c7TY6shxUVwY/mOEwPBK0wRoPk0srhsEXgcHUQfWeMviVKKhszrrQUrAxF5ElMTALvd9E4ZnrfAKbNCUUauwTmwF2/bSl4FhgkcT5FRM/cihNBhCcrwjKATW586Y8dhdiZAL/vGxvdagCNjLhe/XzxzOunj/xj0s3DhHKL7/tTDBfrDZNlfIvFYJxWat9J/9b98G+9oVNYO8bit2+porzdXsPtk55AlW5dvnI2YZyWcZVSOROeG9jEKOEqC3puUc3PK30MHFr3spHb8MygZ4dAPjL/G64BMpy7RTP5ykBSeSso4CgETmXz6nEW2tKIs4p8Zd/DlwujJgJTOZigrsbhA99RXLzIgxr1IKF79oDyu0ZUabihMvh9DMuP5BhstXx0luNdN8bZkA1Y7B1VR09KQzeBupLpnRKtE/7cBM5kVEatjtpT2PUO2ooRS2oXOUJsfluMvmyvUFlHLIN7StcVP121ch8muhyc9QoQvgraVTY6r6bpZUvbQchM/lO5SjoBCZO+9NZ6TZ+W5fA7qbwHqsJmO8GwOZinMYUDR0Bxotd1cMMY/p7eodxsH831ojCUByiOhrA0EmW3aSqhb9MH0W60JSwYIdzufLYs159uAFXdkDTfH9Ca+eWDbXKfH/6/xR5SM/U+a4VyJIrDaoQ5W2jVNJTeYVQ3QApDyXWQXaJ96hhXLbcAHKGtvoHGRxEBLhezuH8p4imn52viejd629tT32yLWkYOjGOYJzmaFSdFrCk3AeilmoZ1XLxi+pewJIiB/MWLYvcFEKKT9uTvza6gClQTYQdWNGesFNkgEZCz+hNTOa9mF946NQLiKctFTT9IHmcn5qcG+NSbTfGFT2xXglkvbPLBtCCBSiBMOxRSKBBLm5jIvHGmwca0GYU5j4xKz7WENQ/am3lGwFo+a6RbqY8bTPa/Ij3WV0WFCgNcdnEcNoHfwqndbrzRXpu2qfdCBdiaXzDZzcfs/f1N2mWthT69af4fmo2pu1QBBCAsfRicGAnN8upYKA4VpA6MJCC0KyVq5n8OKY4YF383+y1RNL9RHssYTEBtqFno3XsUWZ4A2B5UDZxV5ssS7nnwjqZ5GK72wp+cnua2BPFVAoZSxoVaOnU0R9jVbFmSUjWVO+Y7Ian1DD0f+XKNiO4GbHJ1SExjKapIqPZXU0YBkLL8HmGVXxTnWAji/2ENYxbJlpuLZFuXCC2uZMFWY9saZbnh6SVrTx3y84fZC9zLqGqS4YTgtOPTPrj2aMYXp/T07fOE7vY4lSt7paaCylGD5AWPeBeFJ4nYk5XeOtyEwplvZD6DQv3lmnCDqkAYCqkU5b6oac0/oNYqIy3AGmwDGj7XQvhN5WJHG8bz4xs6iE6E4BlQ9eYWB6+cracsHE8VYKZ3ggEe/WXLvfTb7n6A9wLAF50ZKJK7Bv7VbWyWsCVw/reIW7qtepfOAQAzDsPd6HJSrx6t9jaX3G5p8RZw7jnG+MBMJaUbG/HA438VAou65ItlQEnQmueuoI+jS6LN7K3Byt884sKIGYIH9bBJt9U3fDK8DeDJc/lw6rR5Zo3nwaxKaD/U43+yIst7GQ8oXIenPKe9kaQE3zIf31pFpM0v8t/+V8sN8xaCLeum034yrHFlS/qJwVSVHiymR1nHTEJ1CZeM921wCp939J1aj1Kh8y22ifRxsD3rl0ymnjrAYOMrTEhBCE/W0xJ5r7zvfT+75rSoBz7ijB3Nr0i4uqoGct+PqAYCY52ciVN/35yxU9WCnhiB3fSBN/CgbfRiw8yrqYhA3UP9C/GxQknYsk3zf2saH7OuSy+Akdl7XjFVTNKSGY2oR1x1HmRo/wSRaxF2bmnIIv6LptIYGvFGhODNrqkbWLDhPGXbJexjw3w++B9fhiknSvutBm1ddxmb0mnjB2dGRJd2yfxe4XzIT9UMvNwbQYiaFt1jKbLcvtNubKBcuWqtpkWa6+Gfc+34AhoB7k040pyc+i/odRmLq4NUNZn8qyeK5p8mB5jDy8oIEeXg5sZ1tuSXZs9wMaj1tQjqLYS1xGkw8nuo56MGKt7iKG1uZcUBRESlOdxP8e2T37wo06ZyKXILMqEEPCimp6Db6sQ7V+y3f0SnpHrJoX+rDeNOetRijNU4K1MxCZhtonJguUPycV+m4ExurkdURHxM54EG5OnU0PRvt0Qmj6rq6o7pvbF/PVkGFQfY5WhHaS2fLj+UCYzJcMWgP5WGMNB6UBEdjR4aaO9veVQsQZErM4jESE+jli6q8Lws59YTZQR9wXYbxA6D5Dj4Lk35QvO1VtPQ22POnzaECDR1XxVyRgBU7i3uicLaPzstk2InfLTj0rVk1mW/S5azu1QyoTgcvfqfQLV51O9F/lwA6NIg0YsT0dutmMKNt2JoKsspAZJs+LYFKTqtiWqdxuFb4N6hH9ghPh3am7L8Byhab92j6tm1W7kZqErXgr6eEBFZriCLVfl9OVSuJW+E+dOjLHlSP0JgbqawlFE8KdJURfy2k8P68NwaQ0dp4k+MTgxDjKQ15I7d6W4nv5Lqvi/FmH1Hd0DB9KwKwSfvMkI8aqEpxsiUKRlJGeLu34N6+B/CO9tiEWBIEDSaitEQZOT09bKb9K+u6LsEK2FT3RQQdeZ/b7G5iNI1bofOHA+UCReH1goKvWaVm+Y3IGZvBr+ZGcWp768BeOT5xhrMYNQOm03lYmjt0xdTuQkZMMTRf0HCscBbMNKeJeafpH6SvC4WSLTFClAxfQbM99BjTik4ElBcXaEPuMvzdrPJTrel18PR5c5Mm/4J9RiQbcD0kNBajdqYfQoypoSyY5sLA3WWMdaXWaZOlbNP/d49cvSPslt4rOuk6r1qonuSi085n4MWiZXI9cdCH6shbJl6Ao6QJx4QuWyty3nXAVqjC7QmYS+sZRqAnEJ0lm6nwe1O4kWo0vED+C99/iK0MblYS5nM51dDPHnifEGOPyZOqmXwQvTMCeQsYP6Y3F/cPrYIIXjiwmSQK4xNUYPKCBsvcMi6ZJqNvwBbPliqBFLXsBw8rYEjK1Jtl8HCmaxomcSp2z5o/Xbf1tONUk8K2YhtjeIbd/loW1MsEuR9+sN23L4Jyay/UuRVESg0/n1pplvumG+CpofSDrIdsUiIf0qfu1v96RuTWevQTFlczIVDSDq5ZWWyXnOlK2SdSz2Ncja74Cfgg4rxjdDkqBs33r0SzKdFx++8jNjxKxlMfPVCdXbHGsRBHJ4bNwhZdRFrNp8ckTTuSGhEZXO2d7yQqM76imwKmwwPpuYS+JBKriVaH9lzHDMKYSsrJewtW8+EnczHuPtL+PfUDHxVxNHDuz+MZvSF/UICpD10E9KXsPenQQcb0yNMRSnH3Hnvcp5CTTZIsgJ1wX9gBwDPlN9vymdOuRDC64221m332vGFJlALeH/vuJIY8fqJJgHaArjx+XSMBFIRllsHQCroWHT+6Df/rn/9cl0NS5zJDOUEL+TVZBT6IF8N8O90VB91CXgFGI4HrSQxGsOjJ1MBNinLH9tfkShHVIwfiCWEo0pTmOjnsVziPBuJz2ZcB7/QBI4UMMWXVPZB4TB9ovjzYMIPYiIWUrpQg1mY0TvGvxVxO0hnTsIxhp5pzWEJ1doPLzxlFL/cjx3/mJxbvhFHWySCXVa8+zz+76GxmNAusZbV0d1wWSK90R5SPBKi09Wm3/eaCaOgf+1Pm122ACR1xjuAz8tTCD/DoTs3eoxvsGbpdezS/zlci8oYOlCSADRwLnB1QxVAyk0kdNtDFE0UmD/6DjpCanwlPYESrKm6QecB5heBqXhMwfgcKtK913w6AuldG3+F2N7n8fmK4LrgCOPBRlUnQxJmcdkRee+mgTZCDzarIcFZ2MQkJqzHTyZl5uO1UAbzc/+vdiNb1oJnxjsFDzSJuh/8nFCdCyKJEkwznBjpXEYXkdLaESQvL9ZddS9tOSJcAP9Ew4PEuIbZhAm4ZXiY+G+ytc7VbrFwqToLlYOlSv1PYXfs+cAOyTf9najxwA0iuoCfaUrNg/yeos4JJH4RnSPZagME2ZmdE465KvU1vvK64XKP0ddSDAutwYaEXRcPN34Hd8B1IyJA4RiC/hJINz5KdiPwiJiizZD2xlgeR9bHmtTiPYWrkRjwmOysBOrjGk1HW9NewcYOctTimg/Cns0LyKKG4NDc6ivYOc6cRq66fbYL10uXTSCqTM6jk59JnmFJsAxcQm2SSw8YCeIVneuI4CZcYvDhcT9nT4brnvFKYsGtdKpnHYb1lK8/eEC+GT8LF1fSn1fYrlYLm7DVN9hBfKzPMkinLU75l9gBAJ9wei4SCHPliVOx2HY5/TbxNSHTHABGE+YmsR0gAjwclKhEPitqQd+CvCovXbZsum08gkURRQKwFxDA10gzUNnWVlX1WePuq7Ii3hu8wSB5vFG9IbEtcFHYrRDUn9RTEyQlhfmQIHRraXHcFp7Zylqs7TP/NCoTTyrItn9dv8oovnnl8spjqApCOY7RYFb0dRV3nA9MOW3LdM2u6CSVJQNmoGZe7YXhCLoqUhqV3vws/jBJ/y+K0BzPuCtJmT68MuoVBG3FFq6QEFBwe2P6fEIr+52M/uHfYxRSBr+5dxRiBeLpwDIUN8P9BCtqcx6yBbvsoienaubECRgtPPuShldcCqzy0J0WFLyVIpi3xqTvA3xBLCE6qLTCmROfkrSDKDIIh1Lc9HMa72Zelv4K3+z/U001aD4RWCmtQ8D2VX3opnSe9cCkhlRkNQm4NdeVgr05+lQHhkYfkC2sr1OY5+Jzao0XrFq9OB4+f1YhvnJrL/1BYZFqVj32qgfOMOo6+x2grnmVAaLuI47+oqQ/72hpGEOIw6jWG8Xl/Y3ZbJo6Z8wierzMOVUAEJ16V0t+I9+lBIQxZJfrvye1XFmIDtrloGrDgxysaRa2/NSoDpECL0re3bfn/6gaIFMINKA+PrrHiF7X/jG63VhV2tdtXGws2whm/5vd/NotDIbT0QK/ehXPLcoxIRS930wVabgsTw063kq6/3qTa0S4A8Btzw3QRHxnfTGc+Mo0jMQfXmlDp55aULfXUNIMPltn+FZ4JK6MznNoLtz1YgOjHw48sy7t7fMSoOwiUqOJ3ZSmLwcEYyqol4zI9yDIeswzF8ltFJIm0/fWTRtMI2eGvUs93RPhvVkg/vQGDdW1jGs4DDiRV+8rhF1rXiP7qA/wSJueeRnq/3BuHi36myb4KMik3wysJgmzgUcoWASPkN9o2EbYW439yGF9cjrF9NMOYS2SyT87kzfvaC/wkAFHELbgMBhY7ZQOJSW0wJ3tB0HOI3Vec3OmJMLz66MvkhMB7M3n+XI+0pqhXQB2/DzzvK6C4aSX/bNxa41HGRrISjzHk+HNvVRnx9kOlZVl6GwgL0zJd1HyIQC7AYN9t5FwOwMr3pejklO7Pdnj/VUrypUWC7yeFJjKz/IR6tJ0m1zNhCsgNEof8ue6aF0/S857r5oe5WnFXcK637BnwoWaJ8HJmH9CBW1mP1Nxnm3uQqRAo57NSkmzU3eKB/gCnOq5dKZNPOa9CON9YmnRvU4RNEHt1bqgkP0JRDZHL5eOnMfh0WPMz6APbL/q/XRW4erSbOYbqC7Gu3QV27vK62DYv+3hmwicUW8a1FFYn/9/H/1LspH7n0LnIqtKyDavxiT2qr50Wj7pfv0SyZWmX6BGuqmE5dYjzjL9jtnenSpHiyBSxmEYffs9E9KMA=');
INSERT INTO public.comment_slip VALUES
	('id00001.4', '779dcb7036472fc4287703323aed750b', 'JRQ/Q5Qce1bUXZrUYdyiFMIhAehVHUdwaFSRCJkoD9Ejb26JlT1YykoWP4TMfNZMmPY+CRKdYN4KfoiCCER17nM9s4vdGrrLCkc8xr+VIUwlC6uQBHJuie4eqVjmmvtWj897jySq82NDowfCQ3+RC7WR+It+k55o3ddhUA8Y60ydQmLxPxiYW9rwlPg0ASGCS+H0v0+hxzFl8e5tdMZD4036rRR0oJ2KrbAQ9Wpb5WYr/RpK0JXaY94/CJopB/Cukq6WJwO1K4WGKqchyp4+vg/HWGavarPuQ/u5VM/yXrKPjujOcusEF3Ddwws+B/5L9QayhhDg0fFsVSX1NOwsxIiJ8mHIPZ5Egy8/0/xkDz4vWL+QKZ/vFsvn+K7Kum6WNjisDDJfDadlx3gCPMebBqLrywReh1kHScRqRvQkpyp7FMMZ/MxDAM6KgKr0Vl+rPBgM6r+18roWI0XWFeNrSWfzBTX+peTq3FGOuPyjCW4u/TPbHnxjBZiSkg/DXnog7YD7VbVgL2kBTB8VwEYT0K/U+3E1jJ+SUH0hzMf1WKZFFxLto6HqQYFo/EmznU9CkvfobYxW7j6IP+4nYpHRZY3uwA++uPkCMamgiYEZ2w5Ckahwx/7E68tv22Kjd6BX4zoDAUeKMiOpMXlQ+zJPlHieQEb77l+Stk/y2IzThpAqRVA8VqDYCdH90Anr4yEHsCONq3fMy1epOo18tcXnH97IxjNlfSwLAVMcoFLDaGawoKSB6DW3G78ZescFEvPqFVr165IhpNg1ct2yHKndbYminpuFagrYHi1ajjSb9X3fCn0Kfhq/TQMLgdmiPflt0/1utH3OVYdd0IPboHdW2Ixbu/rnvn52Mv5c/5SFFbQUuUmFdm4nWn8fFv8GVCiPvLjojlfkf50uk5mdUF1BGVOl49G4r6c2YFaF8qhVn9JCMq27rPiSgb65hVeqZbmpO1qGlbsQwI50VSvtCy0FTB6+1evUnFzTqlewnp2JxcXojIqcrdUFmr3XUj54q7R75IsV2XRoszQqpWgwtZNJymQaFE2P5qYyz+J+73MFFQUDv7uUHxxxrUhDli/bqyFwlQyk91pXY+2zMXRY591Wy6Le70q/eDt10gJ+CbUHWoP9WsePVO8QEzPxpIFsuY3OIk7Ht5F5XGCHYqsgx+EcYEn3yzZGs1cN3LxRb6WAvEgxFlrCpQsi6+i9VGEPMMJEbMXLUU0fkMvzYOygwoTfaBQh6dcTtk/kkR4xJe9ZQ0IlzbqgYUFpgipSqwzMnOAvzRf9X2ypf/3UHynUh9IHZ0/fo/4pggqTzKik1cCI9lKA1+fC1IjLE0l3UGS6/s469TLXZM3Ky9jlbJ6x+jmWRc9PesGArPAiRqPduRxMaJj1hXaSc/+rT9RoZPIp2MbIH8BGyRnIUU9JIZ5Qor77EcMdTqOq9kCMcudpMD5XICtQaVtVuiyhO9XECerKdQUQAg0w1jxkcOvD9iAZbB03KGWoSPcBjbYXxU/f657TkV6I1Dg3H7klsutrIVaw2b+Ot2WgzcM9DlaKZFIHYeABDzMjpMxigBfIueevuHpyJfXX2e4Yw9ZbNmx/jLQF4DSacHMbQKiW8IjLL+6Qq4svMvkrg6IB0EJ9O+QRrPnyOiSSwMeu05lw843+64gjsO2j2ld6npJVeU+ZgjCZGowE8+mtfa0GdXRtaWD8/76g2FVJ4lCNmSKMo7oZyxOi0FyYLdEH+xUQ2IqbpNEEzsbL+pX0KI9LJjeeHGT7RA/obsw1hiSU/LHjI6f1ZbC1OLZBTGkyHkgFgEuczWvTWk0iPCZHoLUQlyn1Fd/eOWxv00DHzoYX5t0KX+N3przqoZTqZUTYAlI4hM7HQObWA+NEbrDZWeNgF3WxhRrlgfjAbT/hMAPbJdlI38mo4aKQCDHEDUT18U3ADcHuuUPfrPvD8P5zeoOnx2X/ISoATA55X7bsqcQzH+qiCHyaQbOX65jyfinVZW98X/sdiaVe4ic6//66rNoWJdZuxFSIPQqVuvjwygAz9q2CtdIp1TlaS6+Vtj69j60z/r/kuAmPkszZwjkB0kyhS/fAbXcxCwLjd7aQH88hzpJRZh4HN9QdSIUh0r5Q5J74gH1AUmZzrk2MMhdBIocvBtZcCZI2WTfuyG9aHHG5s2Th3BsENyTC/NpIMjhtr8xyShgndRaq7PVGrogfTV32Puz9kxhAG0X2uvllxyFEpZidnlKv8mD425UDKh8FCx0t9AFdociz9nVgwK3M6aJBBW08MlG/Ayz8whEMJqFafIKEM8vlayxh5MwyxqiFnxv+PtfmIe1YiXovkGwFT6mQpYmzxkuk/d5Xfdfjqpy1HA2ebHiQuuJo35nolWwlRATivPzJj9Wr6xnPLQNdoPFqNYeXXQmlV9kHvv4H0NiLaaKbv5+0LPTeYkFestEbvzXUDus92jnR1Z1YI0vEiZ1cf5fQui90vswrCJp4XDDw3Onio8QUQ5V9DvpHnRyK+v5+Lb/KHUmEpBzjB9YZY7wpzKydTlllmkXnaW45jKlo3N0Go5+QPoYdz8woxBBXaSg3WqHvhu8JIJAxD7EBEsB9elGL8i6GYTKIY2j5SvFQz+Up8bZTYs+ePHKMEI/7k3gXTm18XTze9Skwyf/ABt5MdBQf6E22f3GJ8AxHD6KigKMSkNbPgj6i0vkWXaOPldoGqppL6Gd9nYLsNIbNzMJvyqQuBziuww8VK8pdjUWfPzHeZ704aqvzRYydXUA9umqOdrlUSuVd'),
	('id00001.4', '331242dc1307e1bdde7f9a2bc2b2e52e', 'H3OepEln9oYlErGBZ1fOTwEox0t4IUgoR9kE19gWM/67Jo0BRGpmZ2SLeSLNxpPhrg2LiErhOrkAA8fM7ttRAI3CQDqTv+REwX0Qo1CbswM7KtI4KnJA2iMdoIBXZc4yw6qs4CGn1YdFOTRZTy2kxxOcIh8NdS5d5dfEumElcR0d5OLai1/u/+284+lzbap9UGJCpOibQ5p/zi/3nMtu4Zw7BZOL3+X6UPyjb3PEdsMnaOQqF209Onebea4BvxfR83jK2BOYS20jXmACXpj52A7d3G9huvN9WO4CwqnhpFCphu+SpzQPnbpdDYeA+e0xO2RLluC4GCdp0KnYrRiVCCiKspqKvxqqqHtBBjjt0Z0jImuDfm0oNsaiwPMu/7VqjSjB5oC9BdCzvTEbNSPYpYeggGVhdWz5Qte1U+8WDUt5EdSxjg8VrNnOGS7Fx58NoL6a3yOaXJXr3NE3VGV+rRcWvnvikDo2fJbLGM5F8Lp0tnw++WoGYOti+4MuMAo36muatR54rFTOMPTZcTmzv+SmW8AQgXyZ+HXiKO3wNjFEOF00XdNFqkG9o4iDwdP40V1jZN8ZhXznsqu/IPZPalRCxXBJ6dPSUxWx6wHGOyTkPaflYwaIOd9semuAurpYW/usGylwq+WeUP0HYeE/aNe44JwvVDyfpQYLwxZKdGuu+ME8JgG44rYw8/p15srbfoAR/+lpuH7x6E1Y1F/ef55OWS9u05YHTTL8cLH6g36n/ZBLAvx5UpSHfIB7ESkPl1lVlrJA6g1ElIGn7dEVNUAh3/q0EI1EuqvMYND8fj9suWQzU05/mgVUFvkURFHtb7zb6+8WrHipLTHaB4oPWo5CKVV1MZD1fgM9j+FtewpwrXNpiX3u5ViwcesDnwNpjSkbAyFQZmLISu8gGI788OhKw5zVrITaDm82PmrUzqcf6b1NS8OGLHiVurrXJToj0Cph7dp87MD1zbDV1Z71cLEeszHRkUrZY83qtnqdiELflQh/FPfQZSWQiWbUti9pNTLzQgTuNt5OR3vwHshnJy9/D+4RsrILrBJokeHTHrDVJnd300ShmGD1w3ixmv4xfqU6sF/10aT08zSsGKVEpVCgaZQ3aYsdoR2zL1LVBg3NTBW2lFUvmA+C3bBQ10uhOy6poMIDWDwwOkyYsnw5LpXQY1cq4zHO3j2TVMaVuNqmz3NV8a8U00ssogF05MxLBUuNsSQbu3sC6vYaELAXuqj32/M6iWRrCp7rKELjsGyaqCXi+FmRpC4N8mV318JM9MGOUdhcQvGHXH0uTGWbHjllVEWwMbSVsNifNuaXg3ef6PL+QwDF0bCwOOuU02kpG4PeDlPZDFuPzgJ+NHqCeVtB+Dlj+MhwG5V2j82gTTG3b5+JPy1n6tI4S6GFeLnvu/RjPU4Amf3iryLTOlBTctNrboWrnLOMOQ+kVWn3opxVlsExQ166xAF11vsSNwZ2sYpN/s/EwB5Uf5xCAVHz+LJKlSyPjk9ucvDmAaQpgy9ShU2qrD38gWEFLA4i7tMpJ8RGD+kaGqdd6FGHD9TtHiRxBH0KjgtqmgK6Bf0sl/FjqXUlZbl8Y8tJNW1awsuNQFz8TQjXlthJw2KN6O+4AqaGuZuVk358c/W8/HuDFvO0VXbiDEcGkHjozd46mZCPmU+GsiJSqV9yCJfquYrWP+F8e9n4fjFFUe4dUeSlykr2+yhTPmUWxuJkM/5pOkLy6krjcVz7NPHRTwE3gV8/4Rv71IbHWrs6cSmSo0WR/fkLzpIjcFbgqs865Lwo+UfptIvrtkCoA6UQ11Ht4HITRN+r0qRLSWwkhjU89TeByql/IPpeL7hZeSz9xeDqCjQsQQhjLYagq0+sNjaMNOKpXaBfwmyzWXmThXnx3/ZG18eUIgF7/qXXq4Za2uvj83Igfa06F8iV7K7v2cVScAbXPNumYiaXrtVM0zUHi1mbsBkrdaj4FyhEDTZ5QRUQpK1TqJT5Q30C83Ir9jJ2yRQew3pQU2Bw4GPWsL+yhAK6Wm3a3R2008O87wTICyZBZveWsvjffuYtdXQvUHK/B5T7GAHubDJwxhPbl/T5q+Hh7tjipHRkdvnC82MWiL4hk381bfeSi+nARY6bWsW2ZsONgjLPIGIRSLX97vew67gfXf/HdzMK0pHIGrl+18+ybpD309Ifj5ceSStObl3Vqv97vH2dWCmDWbwikPz0hEuYcMQjYOOAJ8awfX0AOSIq+8d5k8yD2E+5yJO1+yDr0cjnQMXPHiB0q8uV94GIIwpflFJl5ZVDPEuOjlV4/4WCDcvXUftHdvKtyZSEgef5uW/m3Xs+MYon4FFEjypnSU0diuq/WWVFcwClmp1A3kbcPpM/ZIw9OW/Wq4hrK1OOq5kqQvwb1UFP0wn7kxL5ojikAFGdnaFFJW+kuCtaulNGVC+RtRupJ9VfllMLnqD4vL3TpVtRCQDXn1HT1c8EGR/Giw89DDFrhAtK+szfraaipeCQJ+oSUX7Woo5LqPccYUyhAiZvS23jMu/gAgtYmtpw1gXuxqdISLv8lerxnuxm77exGgwftH3Yy8VY0XhgEGJNbogaWVD5wSEivP3fvtE7Et10uBl22vPIXBgrrreV4UVu1kFgkreaGNGMOKsbNpKWNuONAOk9ZET4tDaMYOAaf5to3gnlJkToIqZIhI56vWoTNz56tb9ikRzskfQgMOBPrr2BUY3rOAHcjXaH/I3Ex5AHFeage2x94iSTLsi+TgjrkLtvSbkQDVVZqY2c'),
	('id00001.4', '049f10912c4497877194318d46d866eb', 'eTULGy44La2ORS+mK2i2EOIMNpD6Wx6ecwTgLRJzCfzy3dNEIZll3TmvrfLVSWHYKwb5VdTkbpQU8zfP1HlTDgNeHvf2maTmnUz+UQAP1vyUY3Ye7uVCBNGJseNKPJRFNcTtIRPLBM2LgKgZRmi3sQqgsPGCfeJVKLQWrsxFnjvfSUxIxxxuqghgiAuA36Q642+M6jihMMx8ml3q1bmnyOwSFAmBGbmN57T/zM16AoMK27qE4EOPTwGAptcAfqijhwSeVY3adamXWciyaVxnnX1d8NT/EVkhYYdPuR4ii+lj+DS0uKjFSi0zDx91rN5kWFKLZhODQS0WyD06cyoE76f+atJBi14amtSGZDQ+EVutZx3bFSmLtkvUZQma0DttPmzExNg6Jq86x2C9zRiVHDkJPO9ZNJ9linaEh0ETcsknia5R+k00CBRGSonUqiih5luKs/AXrfuZBVujB91vMn+/VxfgRhqV7pIWRRi6LMQm8t04hplJ/9hpiSsefvrIqdkUZQ+TpeMrYTDuV0U9U4tceGd3a3EOnZXMyxPVDzarrNg47zUQcqRLCvLC+2NRmX4hUVx5UXT0jJEu+EsYoH3NqqYP8WDMcqLO+3VMOvOjrTLeoNvBQpN44LgUHiJeyv8AoStHv4h0VGz3W3A/rOVkm4gVDLDFiopxOVTeAvnGGaTk4DW5kBM2v6ogL3Ml7dgbn10So7rtLtFJy9464dpSQzeltomr1lARxCkgRDL5XuJ2MQyPDi2pZIj54uqsUXnV/LfZn/nJg7hsvQHTn2W4UE9RDLw5vEIgKa05IevQKBWTMuRt9fe7ZkgLoN7NhARiai1RIcXa65kAMlfOhBmpfhl+7uaMaXL/9kkiJPuzEDdOXmQ/9Hf9DImDK/y+DlFCHMBRJBShvJzSVmc0TFitj/iW/rmXEy0uD4aDoP83SI/z6hsnPV2jSU5w7hHpt0YcGOd4JrRL5/9BR4qwBCZaTCBtUVYpDFRmdEhIB6Zdqnck/ohLfbB+O7Zz8+3xyuE+8UIkjca6WExLlPUoa8B7XAuF7obBGty7YWdWIKCqkNbYTJukMzUd1mvHZxbTd3bg8YNbXfi9SXr2qfROrIfhZrel9gJFrnyOASFHnaC/JqEDW5PXZCjMIafNMoX/f4pEIv4gt6usRNbmAu1OSWaQCpYG2rytKMtf4+eSYcNrYlz5P/dgKh4ncK3Bs0X6lO9+6Blz5wuS6y0z1RAyIkkgnApxcHNjqSnyOHlGbJxPI+KCXsfyvcEL6ArhuX5Cr/2zxwuu07ZbU+Al7ZrIQWy2L6jaLWKZ9AbCCPKiKGi/b2KiUEYbteHJMn9JatA3k1lunWZrSS0lTvWUweet3PLh8fepGkDVOnSx6DRTVka2g33IXsvt1265XQKkaIK9SbSkahEYhrGvPUJUbvq7MT4xe4CGdGi5xFQDyoG5ewxivCdkEBz2+i4zGUVCiVeAmMEBYkEsr1j+32Dx01vU78RFZYDl6isGZUFXL+XwWkr41MXlutTFNc8NbzMeO2uLqW5GjsiNA8bChRaz3Kq9PIwMPwO80ZW1I6ThTfzIOq07eCSBHkL4JeUzhZuvCLIWtdek3jaFAuIVjsG5epqLUXNNIhlBXftPLyvgmRenXuZ90Qv8FD1EDghUD8tTkxFeSfnAWRU/U8uHKToF6/dWR4B0r9OOkg+T5f+gfHIkoErJGmQEE54ptLPVmDDFGyf7qS8p2CQyK3Y1q7p043aAbOWdIpEk3M0xwRLcIUyyie5LdKvfXuOB3mIKFuoko3sT8DFLgPI+WE+NrsAWNlQ+2/OrjtQ7Sv4JEP+t4kDGaK7dWFOqr9sp8R23Zx5ZunpPobM60FhzWd+Fso7R6G8azSOshk6YTI4BnL529QAcF0k6jO0TyeJOokn1uhltCPjwiHTZHJbtZitO9KLGjUZdhYG45lW1eWQooC9OihxlzO7sRwnJuZrRYctiUshD7fIVQg9XHiXtWn6v2CULQfhlXNSbeQ7ASyTH3vKzeUHMaS4+nOtkw4b0k0LYaM0RNallB10EP0t85jzbRVw33xO/1TskLQ8vFMjcGPZ18T93KqLM9v+o3qFtmQqPTy0hjpM+sLIo15sqsI4goBJZLKYo0mapT0ZLhoJe7KYrWQTe1QW+3m2l127/uI6zCDF2CJYbLDxliN9omp3mCbDC8VPjEdYZP08V/ktKakPVRA9Lk2GeLpfW5U2MGyeONGsAK6HxhAa1sl25/icxoX9SjbaRwdBkKC7UD//a4mOSEjaYA28YVrghrGiEI60L5hMJl779pMsA/0im12BNp/qyd6ZZoPW14GoN6flaGgrcdN0cBnzLAb1ZMTxKcS8fHHrQLN9mNTqOj235GVaewysnucnoRrwoJLVdwqxsTsHlNpvGs3KFtMUQ6yWB18BR4I6Yr4jpkowbJ+2XF+T3I9Mri5hIeB8AKKCKFKmWwYK5Rz8oJ23h7JC/8h6WpDNbEPjXtM4kdz9E9QgKGE26u+wd/6YJDXARNOGQYD9+8RuWjmkCxWW9sNAyQKgESsgpzp3r/3zLhroP260CWsb/vRp8hLXKYoDhVeg1M/S2r7GD3wVlzmtBul3CyFEeAmr+A4ftx1v189r3LM1vaNVjGzjtuEZ7SxhIZ50TLNjExGGiQVmgaVR8ZIpFR0/ZvatuAzEKDgB7VCkwW5NP9Glo4TwCNteJ98dBGmh+cK/Fu9nOJXybB9wyr5aESWmAf9kdemeLl+FtWvpVFZnQQB/ML8MK'),
	('id00001.p1', '29877b31a3dbda0d2829877c59e48f71', 'C+jrtY0rwyRdlRCAfsn4bKsJIBmTmNeEDtkPmLoCq3WwDF2w/sjSgxwPdoT0cIHnk9V0Dp50ubc1FCu1FKEL6z5Jb4uClNYOpRZ11bZ3J/i6Wd5WKJURwTnf6WhnQlpCASs2FkeJkER0McXyCMKACYxDpw0NhqPho1VpAmYdyoK6CyFgjzVrMyvmuW7PE4biBTXwf/HXOMpQTXJ0rZUepMpkgvHPwWY0mSo3R/aAM4RV4F9wpAd8cuUX64AYdfqztNq8+awcgEzrLwmLrt9x+Yh+p0apN1K0qrMMXBvHTuEkBsMlXSv1MVX60WInFC5kIgHh/WNJktusU/K7rMvSMgB3ay9u3ivXDGKp3KRxaWZx5v29FFEH7ioHGLrgnjNKLN7PozxNPlNNHV2PbUzoJsZfagUpjo6KfQljaViPWlbdKGorVPMByFAYl/vqCjz3On7jITvvxwjXccP9S/yXVp/zxuzi7uu+tBQvB4xuuLS6jtNp+T/slzsDh5/NpFnjaS+dHePMUoxe0pQHXJp9EaettrS+yUx0iGxPx/Gx2Jfj8oWhmOtebwnDsEzjFRaKM8QiIwWJUn7Q2hZJwpp7zg1MfTa60n1k5zxAlFVW2KdiagLSLErjKEJyC/6H0uJIz9YrvDEu6TX4DA8cDDgklWs8Zae2UB23HRN+F0k1oEHyHsPdd9DAj/KWRG5Nbf5PTQclfxsmnDdWmX3NMn1BfLGu2zM21tyaT+0p+6DL34czLLmXvqRmsEk1hVXfy+qil2CRBqllEzeeyqhAT62ul77HWAZghRxFfrKxHvP4cfWDSRy5kdV16FbZ2miP/pZBFrFj3MKliQLCAlpL6XxtoYG+MJh7nnsvbb9d15bYPryceN6kmADpi1xIQjIMfniCf5Blo2042EjS2D2BF0oOQc9NtC4rmdt8er566Mi5IsiSDF8E1q3/eiepvwjnPPP0GjnLBmnuChK1kkfrwaaUIxnDUmUZDTWuMfYAm1bs0/HiwIpi6nP5snCQCf84qH8fDd6t/ugArc+nSI548570IEZ7DYGGRS382G/KjYU7/yxc5JwSrorHJqBQob2viTu4c3kAfEcAhVEA20PzXF9+FjAOmmtGZTkjj2CSY2T65+1ulMeOQywS5xRb6QUTzOAg+Ttdjg2UJ8ZwfizkQ31SQGHALKaO3SrM4pXfE04r0otGj5f6XMoiBlLBnEstl+Vr3iil3pmejg4Nd/x+nRZDM4/c0rDgMuN5D4M08xGm3OVBkdXWeFnMLiHSf36CkrRi6QYUMf/hEZyIcRb5nzcOUOfaMaZw6rJ4Cs5RDK2gM9L/GeHXDx3vkhitqK2vkcdICBoDwnYKHV9R4kjYJVxFZ2yXnZ9wuds+94Py5VToYXZebLhwhN5Epw1EtI/s+eRWxprJr1bAyVKndk2/4VHehdhxUPNGrP84GwfzGWQ/RBsMn1ijyvdWGy05a1Ft9c5vyfyO9TGraTLaLj2lKYtai9tNoq4tyTDbqIyJA6GoQ+h2pwCYVlktRw9qGgA7VLC6tj3skeTZToIUWjZ5Ki0B+IrJ1IRcwpHUZobBNldWNRQC9wQSoeZVDiqRKifVFdzgkNfWj9QFaEcPzwYN5mboE4jixcOkmgN59d/vlY8M+ly77juKfPnFrKIZQFI5XIYW39J1BD9y1Co3+T6M4mZBTdiRZcLIcyLwr4Qdm/ETaDnpvEidnDMqNyZxKuo0I7VNZH4WOWr3iI5VFchuYDdXQZxhGnl5PGv7S5Kya+YkQM1yLzDIq/7k8FBEHX6yCjyI12EPfzkJlTog8SyRmsAsIlpvlWD5gxLptmA7rfUI9/PF01MYtbJahlXGc6qwC01qNHzvDPfLL6lez5OZkx17ao9XuiqNyselVrnaEMXGG9psFMnMz2irj4IFbvFLUfUW3+L7CqcGPtFv1mgoR2z0plhmEuIc1SVJ9E1CIge3ureObemNZy1lywGdaDqCcpsZ179XHW2ca+6Nv6nnUjgdia9M8WVV4kQu/8AS62aUAUHjQU5U6FsGE/EYychAoI7NahZX9lYEoUJbjQVNqGkuQ/JltewubuNIVW17dWYiFiekK9A9gomUBf4vTRPeI6WUHhcN7dWDoFhhrapfHAsX8OukD3KSvFkDxxkgL5W20QiAc0rwgSpeu4qHQu3htPu66N5NimJPGIST1Dem3d1vux5H8p/hLOB+YTiGhDVFhyMn5ReLySZShSxNXRnjTND0KzeLJzyppGlwEnfckTCbFx8BuBe3NwAu3WBXEAbnuwdCJ6T1gLgPhnU0YW1Glj1OJH4ukf5F2wfcSkuYBqR9onOhjvo/i4iRt/IPq5hST9lxWdClybLqF2CUytUvfLYgmJ/CH7d3GgHMvte3C9i3SMUuClIeT7cpG6nOW1LswE8l5o+xvLp/mjCpIiIR3NfMwbsIN7lpvWf54yE6i2d582o/8FqN3XfSSsEkUsBy6TxNwAh4ZKsDpNSyd22skxk+EMyH4ddVF+EXlhOoUstBYGA2f7K9869VyInMKxQnQ8hX8BLzyhkaZft44EeuFm4xk+PmYbDQPd90evQOLPDl62VTp4HB+/HA/lQqtMyYiYIbmXU1NM20WTAp6jgBXG4IHYC93cO78nBlo3PKg4f+kEuBMtlh+ljHgSEI2sT2pNg3mLQgsE+a+mmBeAWWOlDpUZgaMqqVReGXMtaAmtoypC2jch/enbu5yhcIB9kdYnec53wtBseKuBhuMH/lLdq+JA0Rw+cOQIxMQ9G8'),
	('id00001.p1', 'e409b9489507e7a1da7a0cd5f292c44e', 'LG1VSey8e1Y51vpVV6Nurts6r/IjWldy6UKAz649zqDtz/NafhdFeV970x+mR4pzoXEjErdCC4iN4hUcfoYZSBS1hKmsPmWSb5vOXv1LwWknHaZSFIbFsMCR8D8Hq2xfz8t9CLrxOwS5BolXGSG5wNrSpMr079vUoOteN47BshWzy9VVG0/biYveuIAmH9n/RMZTRgAf0CkPGNmCYUkd77yfI/3SRcdJ4WfhHcDgue2W5mjztzDRuvgcYHIqKf/6OXpNWHU8hiy4DnL7oXEj1xpH6KvUbGdGGmAwX0QevGs/GUb+GfrWI1K+ZxHGZ1NkcoYOAYgcOZ3F9VStbz8hwqiDSHhCPYqv82Uc20oYXgMwGXU1ZnCtRfZR5maybJv7UR+TlEf/V0JvzPM49aUbFDGKezVqRLEZ3tyRzNUmEItsIbq7MwW0cIlXoqGmkNHKKWk35JBealDQAI5I+AXfL/hoaRWf5cXwCgvUMUr1jIIhOuI00v2iDBe6a5QclHmmoJV0gKgRT6aPzpTRJWWgkNLGVf9MvPc41tAtffjFvLFQ86LC/1eUXXj5C3GHI33qC0uG+STm2aHBcN09fHkIfjrw1gVbZo7pawvkhhdZV2UY2xD7al3NBvQJxjT1YUZOkkqVyXZvJaU55QwQlX7Aab04b5/tX7zTrDD/e1rZJi1r19QDVlFV956axCjVPu1QHoZN6ktiJCGIc3sSlqeyohySYzMo3Fj9o+QqUXEAmCkxZ2ThfkI1wGEBNTphEPkvLkH27Ig33n1A1JkQ7lQxXPc/tK3Sci6koMBTBYOpM4hQ/BrKEvXCU1xNs+7mBnN/unavnv9c/XbZTwwSIpqzXDMPMYX6Cc30GStY8PvLcUulL9cYprHcMcqXXN9cEXiAZTU5WEzaEmowIaraKemoSiW3RXJ8d1w7cPzhUxcy00Q2cR2P+oGKKjy/F0lPTVdVmbw2fRBR5+iSOAuUcRQdEU+W2259/1cqJW5+4z0aqag/Xada4HdvYXPDRtQLU3d9n8VplNfxdCRHaF+I9hg0kvtDtmL3OIQERhT2jw5UszZcutVRsnz6dFfK7OXrYoQ+EUSD7BWzKlu4WFpH89X2S+PiXoeyUL3FJPPpwcVpOaDBK90jHFDrs2vC4LwzzT6urbSPnSkEz1CfyzkHaKmgr4Z/gFqD4OmfnrbZo0ip35/1yxgIuKdwFmutvIlKNxIVYa9bbYg8VPvPENM+qMxrktfG6v9Y7DtFCPA31xSIxkPUFkrIDAuGHH+250wUmrGdmW82AX54nwCVTCoMQ+49/I3SWZDYzfilCF/ibkQAAuK1B/t1As6yQDIu2atSvupcGEtRTbkSibB4GQXS1ky/D00O61QaVQqdm0rl9GYKisNNFkVQiY/UdHF2vxK+s/9cATxnGCSrS+vCdt5pBnRGrCoYZUWGJ1qQqRVrO1e7eY2YbEcQe2eCiNho/YOEBMytU0bkwUXODD2YdVmvTl9MyHv/e5za/fAI7zChP3Sj7UlsuHI8NHt0iWyeW6HOqr/Hp6cvzX5QjsAScJB/wuQ6lBPFPsvRXBqzTFymnlN7sNwDjbj4cFnG+6Ncd0udU9ZMlzD/l2gJcM9sn/FDS+1kfjAw/GJLZQ3bxHqffHKk8pWw8MK9ZW9p79sEeqxvZg037sH6AEzaoY8e47oznUQ/fQ8+DArq8YIoioy1PlGCNEGncFzZxFZ3wVDPqOyx8oB68B1mSsms8GeNptfo5ogB1XfxKTvhb0p9v7fTWBQOLIXP3lRuVHb4NPhLSUYN3MJeZi+qVENxbiJ0ADW9/dy1y8YKeGyokAYN4FPl4ydZdhHqFPem6BlOnNQo6YnPWZdCpDenYj3cysalQZFJdsLv6aYHuLlmZQiOs6l4APbqbofyoNrihJ4tcJPC/fhMDQSaB6Q1NPH079t+dKC4neiXxtfP5zpuqcwmEqxMHYtz5UGxKmISDEKGaxXnwAJxVDjCyQ3iF1QT/hXKvzYi21K6kR8GRRnpE0swkJ8eagHSmQ/9NdpmXTYRzRkdhL8P2pFgofX6XKOkH9Az+WlFeaCw1dKJNbwINKpfp9aFHQLCjNmyDNY9uUdEgyvUTlGBNW0dyfhBFV3xc1wHePT57TgNzXJOpOH4bCI0XLHYphPfevAxEoD+X2VuKIc8SebcEYRIuhHPgN4hqNPhzdObt3ikAlHweGdMSW9uBGQlPQeC66p9xqT3VKxpyDZgrAGO+7FHJRKfQI6PnL3sHESvlAvXBolwGVfn0X9oHY2wVythuS8rddazx8HYHbLNFJ6pSRGaC3tQpR7BfRcbIhX/fgrhDPXWnRySlaa+t5mHbCXjEM7lBQDC5v1OyudZ3irvvs3h9yUU7Vx2R/VzJCePiPRDu5yQ2trJZyXXUX8y9H7+mychWiKOIxslz8+B6kM4yzikjW+4seqJzq+hy6gjYZFTd7wqIPGJUkeBxiBYuRXnqs1kRS+doCQiVaTq86Ze5KohID3E5XNvFn3fC9yUVpAjlrnEiFMtx/HX52ZCLL67w6RxCTM753yO45mD1MZgq6W4VpFyaZhBts5OGopIw1/RwVSJTOej7nFRdo7VY1fcDVVWkq2rYvj+WhBcTSwlnGnKnoZiPJwu0xYgiO7qLv8t1vlGp0H2iBBv40GL1Mhdqqz/DzvrGKZ0YmNqO6omuohOJBOlwTlNGbK4h3C5lP/cDewuHtwL5rsGfER+5X3+RdkCpOA1ZbhMKK5Hk8DhAdEjE9nMW0MomrU18HtS');
INSERT INTO public.journal VALUES
	('id00001.1', 1, 'stage/', NULL, '{"is":"Planned","at":"2026-03-03T19:00:00Z","room":"id00001","number":1,"rules":{},"zone":"UTC","point_items":true,"asks_at_end":true}'),
	('id00001.1', 2, 'stage/', 'id00002', '{"is":"Expected","at":"2026-03-03T19:00:00Z","by":"id00003"}'),
	('id00001.1', 3, 'stage/', 'id00004', '{"is":"Expected","at":"2026-03-03T19:00:00Z","by":"id00005"}'),
	('id00001.1', 4, 'stage/', 'id00006', '{"is":"Expected","at":"2026-03-03T19:00:00Z","by":"id00007"}'),
	('id00001.1', 5, 'stage/', 'id00008', '{"is":"Expected","at":"2026-03-03T19:00:00Z","by":"id00009"}'),
	('id00001.1', 6, 'stage/', 'id00010', '{"is":"Expected","at":"2026-03-03T19:00:00Z","by":"id00011"}'),
	('id00001.1', 7, 'stage/', 'id00012', '{"is":"Expected","at":"2026-03-03T19:00:00Z","by":"id00013"}'),
	('id00001.1', 8, 'stage/', 'id00014', '{"is":"Expected","at":"2026-03-03T19:00:00Z","by":"id00015"}'),
	('id00001.1', 9, 'stage/', 'id00016', '{"is":"Expected","at":"2026-03-03T19:00:00Z","by":"id00017"}'),
	('id00001.1', 10, 'stage/', 'id00018', '{"is":"Opened","at":"2026-03-03T19:00:05Z","by":"id00019"}'),
	('id00001.1', 11, 'stage/', 'id00020', '{"is":"SeriesSet","at":"2026-03-03T19:00:10Z","by":"id00019","series":{"first":"2026-04-07T19:00","zone":"Europe/London","rule":"FREQ=WEEKLY"},"starts":"2026-04-07T18:00:00Z"}'),
	('id00001.1', 12, 'stage/', 'id00021', '{"is":"Spoke","at":"2026-03-03T19:00:15Z","by":"id00019","ref":"message-id00021","words":8}'),
	('id00001.1', 13, 'stage/', 'id00022', '{"is":"Spoke","at":"2026-03-03T19:00:20Z","by":"id00003","ref":"message-id00022","words":8}'),
	('id00001.1', 14, 'stage/', 'id00023', '{"is":"Spoke","at":"2026-03-03T19:00:25Z","by":"id00005","ref":"message-id00023","words":8}'),
	('id00001.1', 15, 'stage/', 'id00024', '{"is":"Spoke","at":"2026-03-03T19:00:30Z","by":"id00007","ref":"message-id00024","words":8}'),
	('id00001.1', 16, 'stage/', 'id00025', '{"is":"Closed","at":"2026-03-03T19:00:35Z","by":"id00019"}'),
	('id00001.2', 1, 'stage/', NULL, '{"is":"Planned","at":"2026-03-03T19:00:35Z","by":"id00019","room":"id00001","number":2,"rules":{},"zone":"Europe/London","starts":"2026-04-07T18:00:00Z","series":{"first":"2026-04-07T19:00","zone":"Europe/London","rule":"FREQ=WEEKLY"},"facilitators":["id00019"],"roster":["id00003","id00005","id00007","id00009","id00011","id00013","id00015","id00017","id00019"],"after":"2026-03-03T19:00:35Z","followed_up":"2026-03-03","shown":[{"about":"closed-1"}],"point_items":true,"asks_at_end":true}'),
	('id00001.1', 17, 'stage/', 'poll:id00001.1:complete', '{"is":"PollClosed","at":"2026-03-03T19:01:20Z","ballots":9,"comments":3}'),
	('id00001.2', 2, 'stage/', 'wake:id00001.2:views-open:2026-03-03T19:01:35+00:00', '{"is":"ViewsCounted","at":"2026-03-03T19:01:35Z","open":0}'),
	('id00001.2', 3, 'stage/', 'wake:id00001.2:reopen-ends:2026-03-03T19:10:35+00:00', '{"is":"Woke","at":"2026-03-03T19:10:35Z","why":"reopen-ends","due":"2026-03-03T19:10:35Z"}'),
	('id00001.2', 4, 'stage/', 'id00044', '{"is":"Opened","at":"2026-03-06T19:01:25Z","by":"id00019"}'),
	('id00001.2', 5, 'stage/', 'id00045', '{"is":"Spoke","at":"2026-03-06T19:01:30Z","by":"id00019","ref":"message-id00045","words":8}'),
	('id00001.2', 6, 'stage/', 'id00046', '{"is":"Spoke","at":"2026-03-06T19:01:35Z","by":"id00003","ref":"message-id00046","words":8}'),
	('id00001.2', 7, 'stage/', 'id00047', '{"is":"Spoke","at":"2026-03-06T19:01:40Z","by":"id00005","ref":"message-id00047","words":8}'),
	('id00001.2', 8, 'stage/', 'id00048', '{"is":"Spoke","at":"2026-03-06T19:01:45Z","by":"id00007","ref":"message-id00048","words":8}'),
	('id00001.2', 9, 'stage/', 'id00049', '{"is":"Closed","at":"2026-03-06T19:01:50Z","by":"id00019"}'),
	('id00001.3', 1, 'stage/', NULL, '{"is":"Planned","at":"2026-03-06T19:01:50Z","by":"id00019","room":"id00001","number":3,"rules":{},"zone":"Europe/London","starts":"2026-04-07T18:00:00Z","series":{"first":"2026-04-07T19:00","zone":"Europe/London","rule":"FREQ=WEEKLY"},"facilitators":["id00019"],"roster":["id00003","id00005","id00007","id00009","id00011","id00013","id00015","id00017","id00019"],"after":"2026-03-06T19:01:50Z","followed_up":"2026-03-03","shown":[{"about":"closed-2"}],"point_items":true,"asks_at_end":true}'),
	('id00001.3', 2, 'stage/', 'wake:id00001.3:views-open:2026-03-06T19:02:50+00:00', '{"is":"ViewsCounted","at":"2026-03-06T19:02:50Z","open":0}'),
	('id00001.3', 3, 'stage/', 'wake:id00001.3:reopen-ends:2026-03-06T19:11:50+00:00', '{"is":"Woke","at":"2026-03-06T19:11:50Z","why":"reopen-ends","due":"2026-03-06T19:11:50Z"}'),
	('id00001.2', 10, 'stage/', 'wake:id00001.2:poll-closes:2026-03-08T19:01:50+00:00', '{"is":"PollClosed","at":"2026-03-08T19:01:50Z","ballots":3,"comments":1}'),
	('id00001.3', 4, 'stage/', 'id00056', '{"is":"Opened","at":"2026-03-09T19:02:10Z","by":"id00019"}'),
	('id00001.3', 5, 'stage/', 'id00057', '{"is":"Spoke","at":"2026-03-09T19:02:15Z","by":"id00019","ref":"message-id00057","words":8}'),
	('id00001.3', 6, 'stage/', 'id00058', '{"is":"Spoke","at":"2026-03-09T19:02:20Z","by":"id00003","ref":"message-id00058","words":8}'),
	('id00001.3', 7, 'stage/', 'id00059', '{"is":"Spoke","at":"2026-03-09T19:02:25Z","by":"id00005","ref":"message-id00059","words":8}'),
	('id00001.3', 8, 'stage/', 'id00060', '{"is":"Spoke","at":"2026-03-09T19:02:30Z","by":"id00007","ref":"message-id00060","words":8}'),
	('id00001.3', 9, 'stage/', 'id00061', '{"is":"Closed","at":"2026-03-09T19:02:35Z","by":"id00019"}'),
	('id00001.4', 1, 'stage/', NULL, '{"is":"Planned","at":"2026-03-09T19:02:35Z","by":"id00019","room":"id00001","number":4,"rules":{},"zone":"Europe/London","starts":"2026-04-07T18:00:00Z","series":{"first":"2026-04-07T19:00","zone":"Europe/London","rule":"FREQ=WEEKLY"},"facilitators":["id00019"],"roster":["id00003","id00005","id00007","id00009","id00011","id00013","id00015","id00017","id00019"],"after":"2026-03-09T19:02:35Z","followed_up":"2026-03-03","shown":[{"about":"closed-3"}],"point_items":true,"asks_at_end":true}'),
	('id00001.4', 2, 'stage/', 'wake:id00001.4:views-open:2026-03-09T19:03:35+00:00', '{"is":"ViewsCounted","at":"2026-03-09T19:03:35Z","open":0}'),
	('id00001.4', 3, 'stage/', 'wake:id00001.4:reopen-ends:2026-03-09T19:12:35+00:00', '{"is":"Woke","at":"2026-03-09T19:12:35Z","why":"reopen-ends","due":"2026-03-09T19:12:35Z"}'),
	('id00001.3', 10, 'stage/', 'wake:id00001.3:poll-closes:2026-03-11T19:02:35+00:00', '{"is":"PollClosed","at":"2026-03-11T19:02:35Z","ballots":5,"comments":2}'),
	('id00001.4', 4, 'stage/', 'id00072', '{"is":"Opened","at":"2026-03-12T19:03:05Z","by":"id00019"}'),
	('id00001.4', 5, 'stage/', 'id00073', '{"is":"Spoke","at":"2026-03-12T19:03:10Z","by":"id00019","ref":"message-id00073","words":8}'),
	('id00001.4', 6, 'stage/', 'id00074', '{"is":"Spoke","at":"2026-03-12T19:03:15Z","by":"id00003","ref":"message-id00074","words":8}'),
	('id00001.4', 7, 'stage/', 'id00075', '{"is":"Spoke","at":"2026-03-12T19:03:20Z","by":"id00005","ref":"message-id00075","words":8}'),
	('id00001.4', 8, 'stage/', 'id00076', '{"is":"Spoke","at":"2026-03-12T19:03:25Z","by":"id00007","ref":"message-id00076","words":8}'),
	('id00001.4', 9, 'stage/', 'id00077', '{"is":"Closed","at":"2026-03-12T19:03:30Z","by":"id00019"}'),
	('id00001.5', 1, 'stage/', NULL, '{"is":"Planned","at":"2026-03-12T19:03:30Z","by":"id00019","room":"id00001","number":5,"rules":{},"zone":"Europe/London","starts":"2026-04-07T18:00:00Z","series":{"first":"2026-04-07T19:00","zone":"Europe/London","rule":"FREQ=WEEKLY"},"facilitators":["id00019"],"roster":["id00003","id00005","id00007","id00009","id00011","id00013","id00015","id00017","id00019"],"after":"2026-03-12T19:03:30Z","followed_up":"2026-03-03","shown":[{"about":"closed-4"}],"point_items":true,"asks_at_end":true}'),
	('id00001.5', 2, 'stage/', 'id00084', '{"is":"ProposalMade","at":"2026-03-12T19:03:50Z","by":"id00003","wording":"id00085","method":"majority","shown":"anonymous","closes":"2026-03-16T19:03:50Z"}');
INSERT INTO public.meeting VALUES
	('id00001.1', 'id00001', 1, 'closed', NULL, 1772564405000000, 1772564435000000),
	('id00001.2', 'id00001', 2, 'closed', 1775584800000000, 1772823685000000, 1772823710000000),
	('id00001.3', 'id00001', 3, 'closed', 1775584800000000, 1773082930000000, 1773082955000000),
	('id00001.4', 'id00001', 4, 'closed', 1775584800000000, 1773342185000000, 1773342210000000),
	('id00001.5', 'id00001', 5, 'planned', 1775584800000000, NULL, NULL);
INSERT INTO public.membership VALUES
	(1, 'id00001', 'id00003', 'member', 1, 2, NULL),
	(2, 'id00001', 'id00005', 'member', 1, 3, NULL),
	(3, 'id00001', 'id00007', 'member', 1, 4, NULL),
	(4, 'id00001', 'id00009', 'member', 1, 5, NULL),
	(5, 'id00001', 'id00011', 'member', 1, 6, NULL),
	(6, 'id00001', 'id00013', 'member', 1, 7, NULL),
	(7, 'id00001', 'id00015', 'member', 1, 8, NULL),
	(8, 'id00001', 'id00017', 'member', 1, 9, NULL),
	(9, 'id00001', 'id00019', 'facilitator', 1, 10, NULL);
INSERT INTO public.parcel VALUES
	('id00001', 1, 16, 1, 'whisper', 1772564435000000, 'id00003', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.1"},"style":"main","ask":true}],"about":"poll-1"}', 'courier', 1772564540000000, 1772564480000000, 2, 1, 1),
	('id00001', 1, 16, 0, 'post', 1772564435000000, NULL, '{"kind":"closing","title":{"key":"closing-title","slots":{"number":1}},"lines":[{"key":"closing-heard-all","slots":{"here":4}},{"key":"closing-next","slots":{"when":{"is":"moment","at":"2026-04-07T18:00:00Z","zone":"Europe/London"}}},{"key":"closing-poll"}],"buttons":[{"label":{"key":"button-reopen"},"command":"reopen","args":{"meeting":1}}],"files":[{"kind":"minutes","meeting":"id00001.1","title":{"key":"minutes-title","slots":{"number":1}},"alt":[{"key":"minutes-alt"}]}],"about":"closed-1","hints":[{"key":"closing-minutes","slots":{"typed":{"is":"typed","text":"/minutes"}}}]}', 'courier', 1772565095000000, 1772565035000000, 2, 1, 1),
	('id00001', 1, 16, 2, 'whisper', 1772564435000000, 'id00005', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.1"},"style":"main","ask":true}],"about":"poll-1"}', 'courier', 1772564540000000, 1772564480000000, 2, 1, 1),
	('id00001', 1, 16, 3, 'whisper', 1772564435000000, 'id00007', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.1"},"style":"main","ask":true}],"about":"poll-1"}', 'courier', 1772564540000000, 1772564480000000, 2, 1, 1),
	('id00001', 1, 10, 0, 'post', 1772564405000000, NULL, '{"kind":"opening","title":{"key":"opening-title","slots":{"number":1}},"lines":[{"key":"opening"}],"buttons":[{"label":{"key":"button-hand"},"command":"hand","style":"main"},{"label":{"key":"button-here"},"command":"here"},{"label":{"key":"button-park"},"command":"park"}],"on_panel":true,"about":"meeting-1"}', 'courier', 1772564495000000, 1772564435000000, 2, 1, 1),
	('id00001', 1, 16, 4, 'whisper', 1772564435000000, 'id00009', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.1"},"style":"main","ask":true}],"about":"poll-1"}', 'courier', 1772564540000000, 1772564480000000, 2, 1, 1),
	('id00001', 1, 16, 8, 'whisper', 1772564435000000, 'id00017', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.1"},"style":"main","ask":true}],"about":"poll-1"}', 'courier', 1772564540000000, 1772564480000000, 2, 1, 1),
	('id00001', 1, 16, 9, 'whisper', 1772564435000000, 'id00019', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.1"},"style":"main","ask":true}],"about":"poll-1"}', 'courier', 1772564540000000, 1772564480000000, 2, 1, 1),
	('id00001', 2, 4, 0, 'post', 1772823685000000, NULL, '{"kind":"opening","title":{"key":"opening-title","slots":{"number":2}},"lines":[{"key":"opening"}],"buttons":[{"label":{"key":"button-hand"},"command":"hand","style":"main"},{"label":{"key":"button-here"},"command":"here"},{"label":{"key":"button-park"},"command":"park"}],"on_panel":true,"about":"meeting-2"}', 'courier', 1772823770000000, 1772823710000000, 2, 1, 1),
	('id00001', 2, 10, 0, 'post', 1772996510000000, NULL, '{"kind":"poll-results","title":{"key":"poll-results-title","slots":{"number":2}},"lines":[{"key":"poll-too-few","slots":{"ballots":3,"fewest":4}}]}', 'courier', 1772996570000000, 1772996510000000, 1, 0, 0),
	('id00001', 2, 9, 6, 'whisper', 1772823710000000, 'id00013', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":2}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.2"},"style":"main","ask":true}],"about":"poll-2"}', 'courier', 1772996570000000, 1772996510000000, 2, 1, 1),
	('id00001', 2, 9, 4, 'whisper', 1772823710000000, 'id00009', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":2}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.2"},"style":"main","ask":true}],"about":"poll-2"}', 'courier', 1772996570000000, 1772996510000000, 2, 1, 1),
	('id00001', 3, 9, 0, 'post', 1773082955000000, NULL, '{"kind":"closing","title":{"key":"closing-title","slots":{"number":3}},"lines":[{"key":"closing-heard-all","slots":{"here":4}},{"key":"closing-next","slots":{"when":{"is":"moment","at":"2026-04-07T18:00:00Z","zone":"Europe/London"}}},{"key":"closing-poll"}],"buttons":[{"label":{"key":"button-reopen"},"command":"reopen","args":{"meeting":3}}],"files":[{"kind":"minutes","meeting":"id00001.3","title":{"key":"minutes-title","slots":{"number":3}},"alt":[{"key":"minutes-alt"}]}],"about":"closed-3","hints":[{"key":"closing-minutes","slots":{"typed":{"is":"typed","text":"/minutes"}}}]}', 'courier', 1773083615000000, 1773083555000000, 2, 1, 1),
	('id00001', 2, 9, 5, 'whisper', 1772823710000000, 'id00011', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":2}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.2"},"style":"main","ask":true}],"about":"poll-2"}', 'courier', 1772996570000000, 1772996510000000, 2, 1, 1),
	('id00001', 2, 9, 7, 'whisper', 1772823710000000, 'id00015', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":2}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.2"},"style":"main","ask":true}],"about":"poll-2"}', 'courier', 1772996570000000, 1772996510000000, 2, 1, 1),
	('id00001', 3, 9, 1, 'whisper', 1773082955000000, 'id00003', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":3}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.3"},"style":"main","ask":true}],"about":"poll-3"}', 'courier', 1773255815000000, 1773255755000000, 2, 1, 1),
	('id00001', 3, 9, 2, 'whisper', 1773082955000000, 'id00005', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":3}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.3"},"style":"main","ask":true}],"about":"poll-3"}', 'courier', 1773255815000000, 1773255755000000, 2, 1, 1),
	('id00001', 1, 16, 6, 'whisper', 1772564435000000, 'id00013', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.1"},"style":"main","ask":true}],"about":"poll-1"}', 'courier', 1772564540000000, 1772564480000000, 2, 1, 1),
	('id00001', 1, 17, 0, 'post', 1772564480000000, NULL, '{"kind":"poll-results","title":{"key":"poll-results-title","slots":{"number":1}},"lines":[{"key":"poll-answered","slots":{"ballots":9}}],"facts":[{"label":{"key":"poll-chance"},"value":{"key":"poll-chance-result","slots":{"good":{"is":"answers","meeting":"id00001.1","question":"chance","answer":"yes"},"ballots":9}}},{"label":{"key":"poll-listened"},"value":{"key":"poll-listened-result","slots":{"good":{"is":"answers","meeting":"id00001.1","question":"listened","answer":"5","more":["4"]},"ballots":9}}},{"label":{"key":"poll-matters"},"value":{"key":"poll-matters-result","slots":{"good":{"is":"answers","meeting":"id00001.1","question":"matters","answer":"5","more":["4"]},"ballots":9}}},{"label":{"key":"poll-again"},"value":{"key":"poll-again-result","slots":{"good":{"is":"answers","meeting":"id00001.1","question":"again","answer":"yes"},"ballots":9}}}],"parts":[{"heading":{"key":"poll-comments"},"lines":[{"key":"quote","slots":{"words":{"is":"comment","meeting":"id00001.1","place":0}}},{"key":"quote","slots":{"words":{"is":"comment","meeting":"id00001.1","place":1}}},{"key":"quote","slots":{"words":{"is":"comment","meeting":"id00001.1","place":2}}}]}],"files":[{"kind":"poll-chart","meeting":"id00001.1","title":{"key":"poll-chart-title","slots":{"number":1}},"alt":[{"key":"poll-chart-alt"},{"key":"poll-chart-chance","slots":{"n1":{"is":"answers","meeting":"id00001.1","question":"chance","answer":"yes"},"n2":{"is":"answers","meeting":"id00001.1","question":"chance","answer":"partly"},"n3":{"is":"answers","meeting":"id00001.1","question":"chance","answer":"no"}}},{"key":"poll-chart-listened","slots":{"n1":{"is":"answers","meeting":"id00001.1","question":"listened","answer":"5"},"n2":{"is":"answers","meeting":"id00001.1","question":"listened","answer":"4"},"n3":{"is":"answers","meeting":"id00001.1","question":"listened","answer":"3"},"n4":{"is":"answers","meeting":"id00001.1","question":"listened","answer":"2"},"n5":{"is":"answers","meeting":"id00001.1","question":"listened","answer":"1"}}},{"key":"poll-chart-matters","slots":{"n1":{"is":"answers","meeting":"id00001.1","question":"matters","answer":"5"},"n2":{"is":"answers","meeting":"id00001.1","question":"matters","answer":"4"},"n3":{"is":"answers","meeting":"id00001.1","question":"matters","answer":"3"},"n4":{"is":"answers","meeting":"id00001.1","question":"matters","answer":"2"},"n5":{"is":"answers","meeting":"id00001.1","question":"matters","answer":"1"}}},{"key":"poll-chart-again","slots":{"n1":{"is":"answers","meeting":"id00001.1","question":"again","answer":"yes"},"n2":{"is":"answers","meeting":"id00001.1","question":"again","answer":"maybe"},"n3":{"is":"answers","meeting":"id00001.1","question":"again","answer":"no"}}}]}]}', 'courier', 1772564540000000, 1772564480000000, 1, 0, 0),
	('id00001', 2, 9, 0, 'post', 1772823710000000, NULL, '{"kind":"closing","title":{"key":"closing-title","slots":{"number":2}},"lines":[{"key":"closing-heard-all","slots":{"here":4}},{"key":"closing-next","slots":{"when":{"is":"moment","at":"2026-04-07T18:00:00Z","zone":"Europe/London"}}},{"key":"closing-poll"}],"buttons":[{"label":{"key":"button-reopen"},"command":"reopen","args":{"meeting":2}}],"files":[{"kind":"minutes","meeting":"id00001.2","title":{"key":"minutes-title","slots":{"number":2}},"alt":[{"key":"minutes-alt"}]}],"about":"closed-2","hints":[{"key":"closing-minutes","slots":{"typed":{"is":"typed","text":"/minutes"}}}]}', 'courier', 1772824370000000, 1772824310000000, 2, 1, 1),
	('id00001', 1, 16, 5, 'whisper', 1772564435000000, 'id00011', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.1"},"style":"main","ask":true}],"about":"poll-1"}', 'courier', 1772564540000000, 1772564480000000, 2, 1, 1),
	('id00001', 1, 16, 7, 'whisper', 1772564435000000, 'id00015', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":1}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.1"},"style":"main","ask":true}],"about":"poll-1"}', 'courier', 1772564540000000, 1772564480000000, 2, 1, 1),
	('id00001', 2, 9, 2, 'whisper', 1772823710000000, 'id00005', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":2}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.2"},"style":"main","ask":true}],"about":"poll-2"}', 'courier', 1772996570000000, 1772996510000000, 2, 1, 1),
	('id00001', 2, 9, 1, 'whisper', 1772823710000000, 'id00003', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":2}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.2"},"style":"main","ask":true}],"about":"poll-2"}', 'courier', 1772996570000000, 1772996510000000, 2, 1, 1),
	('id00001', 2, 9, 3, 'whisper', 1772823710000000, 'id00007', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":2}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.2"},"style":"main","ask":true}],"about":"poll-2"}', 'courier', 1772996570000000, 1772996510000000, 2, 1, 1),
	('id00001', 2, 9, 8, 'whisper', 1772823710000000, 'id00017', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":2}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.2"},"style":"main","ask":true}],"about":"poll-2"}', 'courier', 1772996570000000, 1772996510000000, 2, 1, 1),
	('id00001', 2, 9, 9, 'whisper', 1772823710000000, 'id00019', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":2}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.2"},"style":"main","ask":true}],"about":"poll-2"}', 'courier', 1772996570000000, 1772996510000000, 2, 1, 1),
	('id00001', 3, 4, 0, 'post', 1773082930000000, NULL, '{"kind":"opening","title":{"key":"opening-title","slots":{"number":3}},"lines":[{"key":"opening"}],"buttons":[{"label":{"key":"button-hand"},"command":"hand","style":"main"},{"label":{"key":"button-here"},"command":"here"},{"label":{"key":"button-park"},"command":"park"}],"on_panel":true,"about":"meeting-3"}', 'courier', 1773083015000000, 1773082955000000, 2, 1, 1),
	('id00001', 4, 9, 0, 'post', 1773342210000000, NULL, '{"kind":"closing","title":{"key":"closing-title","slots":{"number":4}},"lines":[{"key":"closing-heard-all","slots":{"here":4}},{"key":"closing-next","slots":{"when":{"is":"moment","at":"2026-04-07T18:00:00Z","zone":"Europe/London"}}},{"key":"closing-poll"}],"buttons":[{"label":{"key":"button-reopen"},"command":"reopen","args":{"meeting":4}}],"files":[{"kind":"minutes","meeting":"id00001.4","title":{"key":"minutes-title","slots":{"number":4}},"alt":[{"key":"minutes-alt"}]}],"about":"closed-4","hints":[{"key":"closing-minutes","slots":{"typed":{"is":"typed","text":"/minutes"}}}]}', 'courier', 1773342270000000, 1773342210000000, 1, 0, 0),
	('id00001', 4, 9, 1, 'whisper', 1773342210000000, 'id00003', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":4}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.4"},"style":"main","ask":true}],"about":"poll-4"}', 'courier', 1773342270000000, 1773342210000000, 1, 0, 0),
	('id00001', 4, 9, 2, 'whisper', 1773342210000000, 'id00005', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":4}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.4"},"style":"main","ask":true}],"about":"poll-4"}', 'courier', 1773342270000000, 1773342210000000, 1, 0, 0),
	('id00001', 4, 9, 3, 'whisper', 1773342210000000, 'id00007', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":4}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.4"},"style":"main","ask":true}],"about":"poll-4"}', 'courier', 1773342270000000, 1773342210000000, 1, 0, 0),
	('id00001', 4, 9, 4, 'whisper', 1773342210000000, 'id00009', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":4}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.4"},"style":"main","ask":true}],"about":"poll-4"}', 'courier', 1773342270000000, 1773342210000000, 1, 0, 0),
	('id00001', 3, 9, 9, 'whisper', 1773082955000000, 'id00019', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":3}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.3"},"style":"main","ask":true}],"about":"poll-3"}', 'courier', 1773255815000000, 1773255755000000, 2, 1, 1),
	('id00001', 3, 10, 0, 'post', 1773255755000000, NULL, '{"kind":"poll-results","title":{"key":"poll-results-title","slots":{"number":3}},"lines":[{"key":"poll-answered","slots":{"ballots":5}}],"facts":[{"label":{"key":"poll-chance"},"value":{"key":"poll-chance-result","slots":{"good":{"is":"answers","meeting":"id00001.3","question":"chance","answer":"yes"},"ballots":5}}},{"label":{"key":"poll-listened"},"value":{"key":"poll-listened-result","slots":{"good":{"is":"answers","meeting":"id00001.3","question":"listened","answer":"5","more":["4"]},"ballots":5}}},{"label":{"key":"poll-matters"},"value":{"key":"poll-matters-result","slots":{"good":{"is":"answers","meeting":"id00001.3","question":"matters","answer":"5","more":["4"]},"ballots":5}}},{"label":{"key":"poll-again"},"value":{"key":"poll-again-result","slots":{"good":{"is":"answers","meeting":"id00001.3","question":"again","answer":"yes"},"ballots":5}}}],"parts":[{"heading":{"key":"poll-comments"},"lines":[{"key":"quote","slots":{"words":{"is":"comment","meeting":"id00001.3","place":0}}},{"key":"quote","slots":{"words":{"is":"comment","meeting":"id00001.3","place":1}}}]}],"files":[{"kind":"poll-chart","meeting":"id00001.3","title":{"key":"poll-chart-title","slots":{"number":3}},"alt":[{"key":"poll-chart-alt"},{"key":"poll-chart-chance","slots":{"n1":{"is":"answers","meeting":"id00001.3","question":"chance","answer":"yes"},"n2":{"is":"answers","meeting":"id00001.3","question":"chance","answer":"partly"},"n3":{"is":"answers","meeting":"id00001.3","question":"chance","answer":"no"}}},{"key":"poll-chart-listened","slots":{"n1":{"is":"answers","meeting":"id00001.3","question":"listened","answer":"5"},"n2":{"is":"answers","meeting":"id00001.3","question":"listened","answer":"4"},"n3":{"is":"answers","meeting":"id00001.3","question":"listened","answer":"3"},"n4":{"is":"answers","meeting":"id00001.3","question":"listened","answer":"2"},"n5":{"is":"answers","meeting":"id00001.3","question":"listened","answer":"1"}}},{"key":"poll-chart-matters","slots":{"n1":{"is":"answers","meeting":"id00001.3","question":"matters","answer":"5"},"n2":{"is":"answers","meeting":"id00001.3","question":"matters","answer":"4"},"n3":{"is":"answers","meeting":"id00001.3","question":"matters","answer":"3"},"n4":{"is":"answers","meeting":"id00001.3","question":"matters","answer":"2"},"n5":{"is":"answers","meeting":"id00001.3","question":"matters","answer":"1"}}},{"key":"poll-chart-again","slots":{"n1":{"is":"answers","meeting":"id00001.3","question":"again","answer":"yes"},"n2":{"is":"answers","meeting":"id00001.3","question":"again","answer":"maybe"},"n3":{"is":"answers","meeting":"id00001.3","question":"again","answer":"no"}}}]}]}', 'courier', 1773255815000000, 1773255755000000, 1, 0, 0),
	('id00001', 3, 9, 6, 'whisper', 1773082955000000, 'id00013', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":3}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.3"},"style":"main","ask":true}],"about":"poll-3"}', 'courier', 1773255815000000, 1773255755000000, 2, 1, 1),
	('id00001', 3, 9, 3, 'whisper', 1773082955000000, 'id00007', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":3}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.3"},"style":"main","ask":true}],"about":"poll-3"}', 'courier', 1773255815000000, 1773255755000000, 2, 1, 1),
	('id00001', 3, 9, 4, 'whisper', 1773082955000000, 'id00009', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":3}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.3"},"style":"main","ask":true}],"about":"poll-3"}', 'courier', 1773255815000000, 1773255755000000, 2, 1, 1),
	('id00001', 3, 9, 5, 'whisper', 1773082955000000, 'id00011', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":3}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.3"},"style":"main","ask":true}],"about":"poll-3"}', 'courier', 1773255815000000, 1773255755000000, 2, 1, 1),
	('id00001', 3, 9, 7, 'whisper', 1773082955000000, 'id00015', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":3}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.3"},"style":"main","ask":true}],"about":"poll-3"}', 'courier', 1773255815000000, 1773255755000000, 2, 1, 1),
	('id00001', 4, 9, 5, 'whisper', 1773342210000000, 'id00011', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":4}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.4"},"style":"main","ask":true}],"about":"poll-4"}', 'courier', 1773342270000000, 1773342210000000, 1, 0, 0),
	('id00001', 3, 9, 8, 'whisper', 1773082955000000, 'id00017', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":3}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.3"},"style":"main","ask":true}],"about":"poll-3"}', 'courier', 1773255815000000, 1773255755000000, 2, 1, 1),
	('id00001', 4, 9, 6, 'whisper', 1773342210000000, 'id00013', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":4}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.4"},"style":"main","ask":true}],"about":"poll-4"}', 'courier', 1773342270000000, 1773342210000000, 1, 0, 0),
	('id00001', 4, 4, 0, 'post', 1773342185000000, NULL, '{"kind":"opening","title":{"key":"opening-title","slots":{"number":4}},"lines":[{"key":"opening"}],"buttons":[{"label":{"key":"button-hand"},"command":"hand","style":"main"},{"label":{"key":"button-here"},"command":"here"},{"label":{"key":"button-park"},"command":"park"}],"on_panel":true,"about":"meeting-4"}', 'courier', 1773342270000000, 1773342210000000, 2, 1, 1),
	('id00001', 4, 9, 8, 'whisper', 1773342210000000, 'id00017', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":4}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.4"},"style":"main","ask":true}],"about":"poll-4"}', 'courier', 1773342270000000, 1773342210000000, 1, 0, 0),
	('id00001', 4, 9, 9, 'whisper', 1773342210000000, 'id00019', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":4}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.4"},"style":"main","ask":true}],"about":"poll-4"}', 'courier', 1773342270000000, 1773342210000000, 1, 0, 0),
	('id00001', 4, 9, 7, 'whisper', 1773342210000000, 'id00015', '{"kind":"poll","title":{"key":"poll-title","slots":{"number":4}},"lines":[{"key":"poll-ask"},{"key":"poll-promise","slots":{"fewest":4}},{"key":"poll-open-for","slots":{"time":{"is":"span","seconds":172800}}}],"buttons":[{"label":{"key":"poll-button"},"command":"poll","args":{"meeting":"id00001.4"},"style":"main","ask":true}],"about":"poll-4"}', 'courier', 1773342270000000, 1773342210000000, 1, 0, 0),
	('id00001', 5, 2, 0, 'post', 1773342230000000, NULL, '{"kind":"proposal","title":{"key":"proposal-title","slots":{"number":1}},"lines":[{"key":"quote","slots":{"words":{"is":"words","id":"id00085"}}},{"key":"proposal-method","slots":{"method":{"is":"term","key":"method-majority"}}},{"key":"method-majority-rule","slots":{"share":{"is":"term","key":"threshold-half"}}},{"key":"proposal-quorum","slots":{"quorum":5}},{"key":"proposal-who-fixed","slots":{"listed":9}},{"key":"proposal-who-advisory-anonymous"},{"key":"proposal-until","slots":{"when":{"is":"moment","at":"2026-03-16T19:03:50Z","zone":"Europe/London"}}},{"key":"proposal-shown-anonymous"},{"key":"proposal-fewest","slots":{"fewest":4}}],"buttons":[{"label":{"key":"button-answer-proposal","slots":{"number":1}},"command":"answer","args":{"proposal":1},"style":"main"}],"about":"proposal-1"}', 'courier', 1773342290000000, 1773342230000000, 1, 0, 0);
INSERT INTO public.person VALUES
	('id00003', 'stage', '', 'account-Tom', 'Tom', NULL),
	('id00005', 'stage', '', 'account-Priya', 'Priya', NULL),
	('id00007', 'stage', '', 'account-Ana', 'Ana', NULL),
	('id00009', 'stage', '', 'account-Ben', 'Ben', NULL),
	('id00011', 'stage', '', 'account-Eve', 'Eve', NULL),
	('id00013', 'stage', '', 'account-Dev', 'Dev', NULL),
	('id00015', 'stage', '', 'account-Cleo', 'Cleo', NULL),
	('id00017', 'stage', '', 'account-Zoe', 'Zoe', NULL),
	('id00019', 'stage', '', 'account-Grace', 'Grace', NULL);
INSERT INTO public.poll VALUES
	('id00001.1', 'id00001', 1772564435000000, 1772564480000000, 4, 1772564480000000, 5, NULL),
	('id00001.2', 'id00001', 1772823710000000, 1772996510000000, 4, 1772996510000000, 5, NULL),
	('id00001.3', 'id00001', 1773082955000000, 1773255755000000, 4, 1773255755000000, 5, NULL),
	('id00001.4', 'id00001', 1773342210000000, 1773515010000000, 4, NULL, 5, 'd99617cb8621de1f5.7bfd0db80fa73e5c'),
	('id00001.p1', 'id00001', 1773342230000000, 1773687830000000, 4, NULL, NULL, 'd19037c431e32d183.334d324c8fbc609f');
INSERT INTO public.poll_comment VALUES
	('id00001.1', '3b6efccb8fe17019a22178c02fb2e8d3', 'A comment after meeting 1: Zoe'),
	('id00001.1', 'bb20f5bb4d78dd73a28f430cbe19be6e', 'A comment after meeting 1: Tom'),
	('id00001.1', 'e8e411ebd71d6a7719e3b16b8158500f', 'A comment after meeting 1: Eve'),
	('id00001.3', 'a6518cedb690f735d2df6340b9bd761c', 'A comment after meeting 3: Ben'),
	('id00001.3', 'b322599c481c10e78a780c6e9b71390a', 'A comment after meeting 3: Dev');
INSERT INTO public.poll_result VALUES
	('id00001.1', 9, 3, '{"again":{"maybe":4,"yes":5},"chance":{"no":3,"partly":3,"yes":3},"listened":{"1":1,"2":2,"3":2,"4":2,"5":2},"matters":{"4":5,"5":4}}', '["01e1fd028da7ee7049e76e78859748d5","2e5886150bae1a32f837e7e778700f46","32a063575677ddf7507a399c8dc817d6","5163a0032298e7107894f0e3669227d7","8fc61088649b1c1cd2bdd3b27c880ec1","a21e51f202ff55e6c787626740cca766","c9ab3beecc40949d91a0690fc7455c79","d714a7894501d660165265eab9e2228c","fc1cf2b9b5f17640aeaddf31cb21a2dd"]'),
	('id00001.2', 3, 1, '{}', '["2bb5c5d6129c03e967f8276d0d263fce","5a6de507a5fa3f49923510ad56900073","e04ea7e456f5e173f4d84310cfa2f85d"]'),
	('id00001.3', 5, 2, '{"again":{"maybe":2,"yes":3},"chance":{"no":1,"partly":2,"yes":2},"listened":{"1":1,"2":1,"3":1,"4":1,"5":1},"matters":{"4":3,"5":2}}', '["1d680547d390e5578c618db8b543b3dc","3b35cfd1fdf9d8d8d15e31041ce7d53d","d4b41d6e8a765d3077dc9393f7bdf48a","e4f3162bbe16a25746a43788cdd05e31","ed7f410ba92491bbda4c8f275b615164"]');
INSERT INTO public.proposal VALUES
	('id00001', 1, 'id00001.5', 'id00085', 'id00003', 1773342230000000, 'majority', 'anonymous', 'open', 1773687830000000, 5, 'half', NULL, 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, '{}');
INSERT INTO public.quote VALUES
	('id00085', 'id00001', 5, 2, 0);
INSERT INTO public.roll VALUES
	('id00001.1', 'id00003'),
	('id00001.1', 'id00005'),
	('id00001.1', 'id00007'),
	('id00001.1', 'id00009'),
	('id00001.1', 'id00011'),
	('id00001.1', 'id00013'),
	('id00001.1', 'id00015'),
	('id00001.1', 'id00017'),
	('id00001.1', 'id00019'),
	('id00001.2', 'id00003'),
	('id00001.2', 'id00005'),
	('id00001.2', 'id00007'),
	('id00001.2', 'id00009'),
	('id00001.2', 'id00011'),
	('id00001.2', 'id00013'),
	('id00001.2', 'id00015'),
	('id00001.2', 'id00017'),
	('id00001.2', 'id00019'),
	('id00001.3', 'id00003'),
	('id00001.3', 'id00005'),
	('id00001.3', 'id00007'),
	('id00001.3', 'id00009'),
	('id00001.3', 'id00011'),
	('id00001.3', 'id00013'),
	('id00001.3', 'id00015'),
	('id00001.3', 'id00017'),
	('id00001.3', 'id00019'),
	('id00001.4', 'id00003'),
	('id00001.4', 'id00005'),
	('id00001.4', 'id00007'),
	('id00001.4', 'id00009'),
	('id00001.4', 'id00011'),
	('id00001.4', 'id00013'),
	('id00001.4', 'id00015'),
	('id00001.4', 'id00017'),
	('id00001.4', 'id00019'),
	('id00001.p1', 'id00003'),
	('id00001.p1', 'id00005'),
	('id00001.p1', 'id00007'),
	('id00001.p1', 'id00009'),
	('id00001.p1', 'id00011'),
	('id00001.p1', 'id00013'),
	('id00001.p1', 'id00015'),
	('id00001.p1', 'id00017'),
	('id00001.p1', 'id00019');
INSERT INTO public.room VALUES
	(1, 'id00001', 'stage', '', 'lamp', 'Respite care', 'UTC');
INSERT INTO public.series VALUES
	('id00001', '2026-04-07T19:00', 'Europe/London', 'FREQ=WEEKLY', 60, '[]', '[]', '[]');
INSERT INTO public.subject VALUES
	('id00001', 'closed-4', 4, 9, 0),
	('id00001', 'poll-4', 4, 9, 1),
	('id00001', 'poll-4', 4, 9, 2),
	('id00001', 'poll-4', 4, 9, 3),
	('id00001', 'poll-4', 4, 9, 4),
	('id00001', 'poll-4', 4, 9, 5),
	('id00001', 'poll-4', 4, 9, 6),
	('id00001', 'poll-4', 4, 9, 7),
	('id00001', 'poll-4', 4, 9, 8),
	('id00001', 'poll-4', 4, 9, 9),
	('id00001', 'proposal-1', 5, 2, 0);
INSERT INTO public.view VALUES
	(1, 'id00001', 'id00001.5', 'id00085', 'proposal', 1773342230000000, 'id00003', NULL, NULL, 1, NULL, NULL, NULL, NULL, 1773342230000000, NULL, NULL, false, NULL, NULL);
INSERT INTO public.wake VALUES
	('id00001.4', 'poll-closes', '', 1773515010000000, 1773515010000000, NULL),
	('id00001.5', 'meeting-due', '', 1775584800000000, 1775584800000000, NULL),
	('id00001.5', 'reminder', '', 1775581200000000, 1775581200000000, NULL),
	('id00001.5', 'reopen-ends', '', 1773342810000000, 1773342810000000, NULL),
	('id00001.5', 'views-open', '', 1773342270000000, 1773342270000000, NULL),
	('id00001.5', 'follow-up', 'weekly', 1773651600000000, 1773651600000000, NULL),
	('id00001.5', 'proposal-closes', '1', 1773687830000000, 1773687830000000, NULL),
	('id00001.5', 'proposal-reminder', '1', 1773601430000000, 1773601430000000, NULL),
	('id00001.5', 'views-news', '', 1773428630000000, 1773428630000000, NULL);
INSERT INTO public.words VALUES
	('id00085', 'id00001', 'id00003', 'propose.wording', 'We meet at six', 1773342230000000, NULL);
SELECT pg_catalog.setval('public.contention_entry_number_seq', 1, false);
SELECT pg_catalog.setval('public.contention_log_number_seq', 1, false);
SELECT pg_catalog.setval('public.membership_number_seq', 10, true);
SELECT pg_catalog.setval('public.note_number_seq', 1, false);
SELECT pg_catalog.setval('public.room_number_seq', 1, true);
SELECT pg_catalog.setval('public.view_number_seq', 1, true);
ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);
ALTER TABLE ONLY public.action
    ADD CONSTRAINT pk_action PRIMARY KEY (room, number);
ALTER TABLE ONLY public.anchor
    ADD CONSTRAINT pk_anchor PRIMARY KEY (platform, tenant, channel, name);
ALTER TABLE ONLY public.ballot_box
    ADD CONSTRAINT pk_ballot_box PRIMARY KEY (poll);
ALTER TABLE ONLY public.comment_slip
    ADD CONSTRAINT pk_comment_slip PRIMARY KEY (poll, id);
ALTER TABLE ONLY public.contention
    ADD CONSTRAINT pk_contention PRIMARY KEY (room, number);
ALTER TABLE ONLY public.contention_entry
    ADD CONSTRAINT pk_contention_entry PRIMARY KEY (number);
ALTER TABLE ONLY public.contention_log
    ADD CONSTRAINT pk_contention_log PRIMARY KEY (number);
ALTER TABLE ONLY public.forget_later
    ADD CONSTRAINT pk_forget_later PRIMARY KEY (person);
ALTER TABLE ONLY public.group_choice
    ADD CONSTRAINT pk_group_choice PRIMARY KEY (room, person, name);
ALTER TABLE ONLY public.group_figures
    ADD CONSTRAINT pk_group_figures PRIMARY KEY (meeting, name);
ALTER TABLE ONLY public.installation
    ADD CONSTRAINT pk_installation PRIMARY KEY (platform, enterprise, tenant);
ALTER TABLE ONLY public.journal
    ADD CONSTRAINT pk_journal PRIMARY KEY (meeting, number);
ALTER TABLE ONLY public.link
    ADD CONSTRAINT pk_link PRIMARY KEY (room, what);
ALTER TABLE ONLY public.meeting
    ADD CONSTRAINT pk_meeting PRIMARY KEY (id);
ALTER TABLE ONLY public.meeting_counts
    ADD CONSTRAINT pk_meeting_counts PRIMARY KEY (meeting);
ALTER TABLE ONLY public.membership
    ADD CONSTRAINT pk_membership PRIMARY KEY (number);
ALTER TABLE ONLY public.missed_meeting
    ADD CONSTRAINT pk_missed_meeting PRIMARY KEY (room, due);
ALTER TABLE ONLY public.note
    ADD CONSTRAINT pk_note PRIMARY KEY (number);
ALTER TABLE ONLY public.oauth_state
    ADD CONSTRAINT pk_oauth_state PRIMARY KEY (state);
ALTER TABLE ONLY public.parcel
    ADD CONSTRAINT pk_parcel PRIMARY KEY (room, meeting, number, place);
ALTER TABLE ONLY public.person
    ADD CONSTRAINT pk_person PRIMARY KEY (id);
ALTER TABLE ONLY public.poll
    ADD CONSTRAINT pk_poll PRIMARY KEY (meeting);
ALTER TABLE ONLY public.poll_comment
    ADD CONSTRAINT pk_poll_comment PRIMARY KEY (poll, id);
ALTER TABLE ONLY public.poll_result
    ADD CONSTRAINT pk_poll_result PRIMARY KEY (poll);
ALTER TABLE ONLY public.preferences
    ADD CONSTRAINT pk_preferences PRIMARY KEY (person);
ALTER TABLE ONLY public.proposal
    ADD CONSTRAINT pk_proposal PRIMARY KEY (room, number);
ALTER TABLE ONLY public.quote
    ADD CONSTRAINT pk_quote PRIMARY KEY (words, room, meeting, number, place);
ALTER TABLE ONLY public.response
    ADD CONSTRAINT pk_response PRIMARY KEY (room, proposal, person);
ALTER TABLE ONLY public.roll
    ADD CONSTRAINT pk_roll PRIMARY KEY (poll, person);
ALTER TABLE ONLY public.room
    ADD CONSTRAINT pk_room PRIMARY KEY (number);
ALTER TABLE ONLY public.series
    ADD CONSTRAINT pk_series PRIMARY KEY (room);
ALTER TABLE ONLY public.shown
    ADD CONSTRAINT pk_shown PRIMARY KEY (room, meeting, number, place, piece);
ALTER TABLE ONLY public.spent_key
    ADD CONSTRAINT pk_spent_key PRIMARY KEY (name);
ALTER TABLE ONLY public.subject
    ADD CONSTRAINT pk_subject PRIMARY KEY (room, about, meeting, number, place);
ALTER TABLE ONLY public.team_group
    ADD CONSTRAINT pk_team_group PRIMARY KEY (room, name);
ALTER TABLE ONLY public.view
    ADD CONSTRAINT pk_view PRIMARY KEY (number);
ALTER TABLE ONLY public.wake
    ADD CONSTRAINT pk_wake PRIMARY KEY (meeting, why, about);
ALTER TABLE ONLY public.web_push_subscription
    ADD CONSTRAINT pk_web_push_subscription PRIMARY KEY (room, endpoint);
ALTER TABLE ONLY public.words
    ADD CONSTRAINT pk_words PRIMARY KEY (id);
ALTER TABLE ONLY public.worker
    ADD CONSTRAINT pk_worker PRIMARY KEY (id);
ALTER TABLE ONLY public.workspace
    ADD CONSTRAINT pk_workspace PRIMARY KEY (platform, tenant);
ALTER TABLE ONLY public.worry
    ADD CONSTRAINT pk_worry PRIMARY KEY (id);
ALTER TABLE ONLY public.contention_entry
    ADD CONSTRAINT uq_contention_entry_words UNIQUE (words);
ALTER TABLE ONLY public.meeting
    ADD CONSTRAINT uq_meeting_room_number UNIQUE (room, number);
ALTER TABLE ONLY public.membership
    ADD CONSTRAINT uq_membership_room_person UNIQUE (room, person);
ALTER TABLE ONLY public.note
    ADD CONSTRAINT uq_note_words UNIQUE (words);
ALTER TABLE ONLY public.person
    ADD CONSTRAINT uq_person_platform_tenant_account UNIQUE (platform, tenant, account);
ALTER TABLE ONLY public.room
    ADD CONSTRAINT uq_room_key UNIQUE (key);
ALTER TABLE ONLY public.room
    ADD CONSTRAINT uq_room_platform_tenant_channel UNIQUE (platform, tenant, channel);
ALTER TABLE ONLY public.view
    ADD CONSTRAINT uq_view_words UNIQUE (words);
CREATE INDEX ix_contention_entry_room_contention_number ON public.contention_entry USING btree (room, contention, number);
CREATE INDEX ix_contention_log_room_contention ON public.contention_log USING btree (room, contention);
CREATE INDEX ix_note_room_kind ON public.note USING btree (room, kind);
CREATE INDEX ix_parcel_waiting ON public.parcel USING btree (room, meeting, number, place) WHERE (delivered_at IS NULL);
CREATE INDEX ix_person_platform_account ON public.person USING btree (platform, account);
CREATE INDEX ix_quote_room_meeting_number_place ON public.quote USING btree (room, meeting, number, place);
CREATE INDEX ix_subject_room_meeting_number_place ON public.subject USING btree (room, meeting, number, place);
CREATE INDEX ix_view_room_outcome ON public.view USING btree (room, outcome);
CREATE INDEX ix_wake_ready ON public.wake USING btree (ready);
CREATE INDEX ix_words_by ON public.words USING btree (by);
CREATE INDEX ix_words_room_source ON public.words USING btree (room, source);
CREATE UNIQUE INDEX uq_journal_tenant_source ON public.journal USING btree (tenant, source) WHERE (source IS NOT NULL);
ALTER TABLE ONLY public.action
    ADD CONSTRAINT fk_action_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.ballot_box
    ADD CONSTRAINT fk_ballot_box_poll FOREIGN KEY (poll) REFERENCES public.poll(meeting);
ALTER TABLE ONLY public.comment_slip
    ADD CONSTRAINT fk_comment_slip_poll FOREIGN KEY (poll) REFERENCES public.poll(meeting);
ALTER TABLE ONLY public.contention_entry
    ADD CONSTRAINT fk_contention_entry_by FOREIGN KEY (by) REFERENCES public.person(id);
ALTER TABLE ONLY public.contention_entry
    ADD CONSTRAINT fk_contention_entry_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.contention_log
    ADD CONSTRAINT fk_contention_log_by FOREIGN KEY (by) REFERENCES public.person(id);
ALTER TABLE ONLY public.contention_log
    ADD CONSTRAINT fk_contention_log_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.contention
    ADD CONSTRAINT fk_contention_raised_by FOREIGN KEY (raised_by) REFERENCES public.person(id);
ALTER TABLE ONLY public.contention
    ADD CONSTRAINT fk_contention_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.forget_later
    ADD CONSTRAINT fk_forget_later_person FOREIGN KEY (person) REFERENCES public.person(id);
ALTER TABLE ONLY public.forget_later
    ADD CONSTRAINT fk_forget_later_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.group_choice
    ADD CONSTRAINT fk_group_choice_person FOREIGN KEY (person) REFERENCES public.person(id);
ALTER TABLE ONLY public.group_choice
    ADD CONSTRAINT fk_group_choice_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.group_figures
    ADD CONSTRAINT fk_group_figures_meeting FOREIGN KEY (meeting) REFERENCES public.meeting(id);
ALTER TABLE ONLY public.group_figures
    ADD CONSTRAINT fk_group_figures_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.meeting_counts
    ADD CONSTRAINT fk_meeting_counts_meeting FOREIGN KEY (meeting) REFERENCES public.meeting(id);
ALTER TABLE ONLY public.meeting
    ADD CONSTRAINT fk_meeting_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.membership
    ADD CONSTRAINT fk_membership_person FOREIGN KEY (person) REFERENCES public.person(id);
ALTER TABLE ONLY public.membership
    ADD CONSTRAINT fk_membership_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.missed_meeting
    ADD CONSTRAINT fk_missed_meeting_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.note
    ADD CONSTRAINT fk_note_by FOREIGN KEY (by) REFERENCES public.person(id);
ALTER TABLE ONLY public.note
    ADD CONSTRAINT fk_note_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.poll_comment
    ADD CONSTRAINT fk_poll_comment_poll FOREIGN KEY (poll) REFERENCES public.poll(meeting);
ALTER TABLE ONLY public.poll_result
    ADD CONSTRAINT fk_poll_result_poll FOREIGN KEY (poll) REFERENCES public.poll(meeting);
ALTER TABLE ONLY public.poll
    ADD CONSTRAINT fk_poll_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.preferences
    ADD CONSTRAINT fk_preferences_person FOREIGN KEY (person) REFERENCES public.person(id);
ALTER TABLE ONLY public.proposal
    ADD CONSTRAINT fk_proposal_by FOREIGN KEY (by) REFERENCES public.person(id);
ALTER TABLE ONLY public.proposal
    ADD CONSTRAINT fk_proposal_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.response
    ADD CONSTRAINT fk_response_person FOREIGN KEY (person) REFERENCES public.person(id);
ALTER TABLE ONLY public.response
    ADD CONSTRAINT fk_response_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.roll
    ADD CONSTRAINT fk_roll_person FOREIGN KEY (person) REFERENCES public.person(id);
ALTER TABLE ONLY public.roll
    ADD CONSTRAINT fk_roll_poll FOREIGN KEY (poll) REFERENCES public.poll(meeting);
ALTER TABLE ONLY public.series
    ADD CONSTRAINT fk_series_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.team_group
    ADD CONSTRAINT fk_team_group_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.view
    ADD CONSTRAINT fk_view_by FOREIGN KEY (by) REFERENCES public.person(id);
ALTER TABLE ONLY public.view
    ADD CONSTRAINT fk_view_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.web_push_subscription
    ADD CONSTRAINT fk_web_push_subscription_person FOREIGN KEY (person) REFERENCES public.person(id);
ALTER TABLE ONLY public.web_push_subscription
    ADD CONSTRAINT fk_web_push_subscription_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.words
    ADD CONSTRAINT fk_words_by FOREIGN KEY (by) REFERENCES public.person(id);
ALTER TABLE ONLY public.words
    ADD CONSTRAINT fk_words_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.worry
    ADD CONSTRAINT fk_worry_by FOREIGN KEY (by) REFERENCES public.person(id);
ALTER TABLE ONLY public.worry
    ADD CONSTRAINT fk_worry_room FOREIGN KEY (room) REFERENCES public.room(key);
ALTER TABLE ONLY public.worry
    ADD CONSTRAINT fk_worry_to FOREIGN KEY ("to") REFERENCES public.person(id);
